import { describe, expect, test } from 'vitest'
import * as Checks from '../checks/index.ts'
import { clinic } from '../tests/clinic.ts'
import {
  type Check,
  type Constraint,
  createForm,
  english,
  type Fields,
  type Form,
  type FormValues,
  messages,
  violates,
} from './index.ts'

interface AddPet {
  readonly ownerId: number
  readonly petName: string
  readonly weight?: string | null
  readonly address?: { readonly city: string } | null
}

const addPet: Form<AddPet, number, 'name_taken'> = {
  mutation: { name: 'add_pet', args: { ownerId: 'owner_id', petName: 'pet_name' } },
  fields: {
    ownerId: { kind: 'integer', required: true },
    petName: {
      kind: 'text',
      required: true,
      checks: [
        { code: 'NotBlank', refuses: Checks.NotBlank },
        { code: 'Size', max: 5, refuses: Checks.Size },
      ],
    },
    weight: { kind: 'decimal', checks: [{ code: 'Positive', refuses: Checks.Positive }] },
    address: {
      kind: 'object',
      fields: { city: { kind: 'text', required: true, checks: [{ code: 'NotBlank', refuses: Checks.NotBlank }] } },
    },
  },
}

const form = (values: object = { ownerId: 5, petName: 'Leo' }) => {
  const it = clinic()
  return { ...it, form: createForm(it.mizan, addPet, { initial: values, message: english }) }
}

const codes = (errors: Readonly<Record<string, readonly { readonly code: string }[]>>) =>
  Object.fromEntries(Object.entries(errors).map(([name, all]) => [name, all.map(({ code }) => code)]))

describe('a form', () => {
  test('sends what its inputs hold, read', async () => {
    const { form: pet, transport } = form({
      ownerId: ' 007 ',
      petName: ' Leo',
      weight: '04.50',
      address: { city: 'X' },
    })
    const outcome = pet.submit()
    expect(pet.getSnapshot().isPending).toBe(true)
    expect(transport.called().args).toEqual({ owner_id: 7, pet_name: ' Leo', weight: '4.50', address: { city: 'X' } })
    await transport.called().result(12)

    expect(await outcome).toEqual({ ok: true, value: 12 })
    expect(pet.getSnapshot()).toMatchObject({ isPending: false, errors: {}, error: undefined })
  })

  test('sends nothing for an empty input, and a long that no number holds as text', async () => {
    const { form: pet, transport } = form({ ownerId: '9223372036854775807', petName: 'Leo', weight: '' })
    void pet.submit()

    expect(transport.called().args).toEqual({
      owner_id: '9223372036854775807',
      pet_name: 'Leo',
      weight: null,
      address: null,
    })
  })

  test('that is wrong is not sent, and says where', async () => {
    const { form: pet, transport } = form({ ownerId: 'x', petName: '', weight: '0', address: { city: ' ' } })

    expect(await pet.submit()).toBeUndefined()
    expect(transport.calls).toEqual([])
    expect(codes(pet.getSnapshot().errors)).toEqual({
      ownerId: ['type'],
      petName: ['NotBlank'],
      weight: ['Positive'],
      'address.city': ['NotBlank'],
    })
    expect(pet.getSnapshot().errors).toMatchObject({ petName: [{ message: 'must not be blank' }] })
  })

  test('misses what has to be given', async () => {
    const { form: pet } = form({ petName: null })
    await pet.submit()

    expect(codes(pet.getSnapshot().errors)).toEqual({ ownerId: ['required'], petName: ['NotBlank'] })
  })

  test('checks a field with each change once it was submitted, and not before', async () => {
    const { form: pet } = form({ ownerId: 5 })
    pet.set('petName', '')
    expect(pet.getSnapshot().errors).toEqual({})
    await pet.submit()
    pet.set('petName', 'too long')
    expect(codes(pet.getSnapshot().errors)).toEqual({ petName: ['Size'] })
    pet.set('petName', 'Leo')
    expect(pet.getSnapshot().errors).toEqual({})
  })

  test('may be corrected and sent after it was wrong', async () => {
    const { form: pet, transport } = form({ ownerId: 5, petName: '' })
    await pet.submit()
    pet.set('petName', 'Leo')
    void pet.submit()

    expect(transport.calls).toHaveLength(1)
  })

  test('shows what the server has found, by field, in its words', async () => {
    const { form: pet, transport } = form()
    void pet.submit()
    await transport.called().problem(422, 'invalid', {
      errors: [
        { pointer: '/args/pet_name', code: 'Taken', message: 'schon vergeben' },
        { pointer: '/args/address/city', code: 'Known', message: 'unbekannt' },
      ],
    })

    const { errors, error, values } = pet.getSnapshot()
    expect(codes(errors)).toEqual({ petName: ['Taken'], 'address.city': ['Known'] })
    expect(errors).toMatchObject({ petName: [{ message: 'schon vergeben' }] })
    expect(error).toBeUndefined()
    expect(values).toEqual({ ownerId: 5, petName: 'Leo' })

    pet.set('petName', 'Max')
    expect(codes(pet.getSnapshot().errors)).toEqual({ 'address.city': ['Known'] })
  })

  test('tells an error of no field for itself', async () => {
    const { form: pet, transport } = form()
    void pet.submit()
    await transport.called().problem(409, 'name_taken')

    expect(pet.getSnapshot()).toMatchObject({ errors: {}, error: { code: 'name_taken' } })
  })

  test('does not judge by the server what was changed meanwhile', async () => {
    const { form: pet, transport } = form()
    void pet.submit()
    pet.set('petName', 'Max')
    const errors = [{ pointer: '/args/pet_name', code: 'Taken', message: 'taken' }]
    await transport.called().problem(422, 'invalid', { errors })

    expect(pet.getSnapshot()).toMatchObject({ errors: {}, values: { petName: 'Max' } })
  })

  test('is sent once, however often its button is pressed', async () => {
    const { form: pet, transport } = form()
    const outcomes = Promise.all([pet.submit(), pet.submit()])
    await transport.called().result(1)

    expect(transport.calls).toHaveLength(1)
    expect(await outcomes).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ])
    void pet.submit()
    expect(transport.calls).toHaveLength(2)
  })

  test('tells its listeners, and goes back to where it began', () => {
    const { form: pet } = form()
    let told = 0
    const stop = pet.subscribe(() => told++)
    pet.set('petName', 'Max')
    pet.reset()
    stop()
    pet.set('petName', 'Moritz')
    expect(told).toBe(2)
    pet.reset({ petName: 'Leo' })

    expect(pet.getSnapshot()).toEqual({ values: { petName: 'Leo' }, errors: {}, isPending: false })
  })
})

interface Order {
  readonly line: Line
  readonly more: readonly Line[]
  readonly to?: ({ readonly '@type': 'mail' } & Mail) | ({ readonly '@type': 'shop' } & Shop) | null
  readonly asGift: boolean
}
interface Line {
  readonly isbn: string
  readonly count: number
}
interface Mail {
  readonly address: string
}
interface Shop {
  readonly number: number
}

const lineFields: Fields = {
  isbn: { kind: 'text', required: true, checks: [{ code: 'NotBlank', refuses: Checks.NotBlank }] },
  count: { kind: 'integer', required: true, checks: [{ code: 'Positive', refuses: Checks.Positive }] },
}
const order: Form<Order, null> = {
  mutation: { name: 'order', args: { asGift: 'as_gift' } },
  fields: {
    line: { kind: 'object', required: true, fields: lineFields },
    more: {
      kind: 'list',
      required: true,
      checks: [{ code: 'Size', max: 2, refuses: Checks.Size }],
      item: { kind: 'object', required: true, fields: lineFields },
    },
    to: {
      kind: 'object',
      fields: { '@type': { kind: 'choice', required: true, options: ['mail', 'shop'] } },
      key: '@type',
      choices: {
        mail: { address: { kind: 'text', required: true, checks: [{ code: 'Email', refuses: Checks.Email }] } },
        shop: { number: { kind: 'integer', required: true } },
      },
    },
    asGift: { kind: 'boolean', required: true },
  },
}

describe('a form with forms in it', () => {
  const ordering = (initial: FormValues<Order>) => {
    const it = clinic()
    return { ...it, form: createForm(it.mizan, order, { initial }) }
  }

  test('reads what is in objects and lists', () => {
    const { form, transport } = ordering({
      line: { isbn: 'a', count: '1' },
      more: [
        { isbn: 'b', count: '02' },
        { isbn: 'c', count: 3 },
      ],
      to: { '@type': 'shop', number: '7', address: 'left over from another choice' },
    })
    void form.submit()

    expect(transport.called().args).toEqual({
      line: { isbn: 'a', count: 1 },
      more: [
        { isbn: 'b', count: 2 },
        { isbn: 'c', count: 3 },
      ],
      to: { '@type': 'shop', number: 7 },
      as_gift: false,
    })
  })

  test('says where in them something is wrong', async () => {
    const { form } = ordering({
      line: {},
      more: [
        { isbn: 'b', count: '0' },
        { isbn: 'c', count: 3 },
        { isbn: ' ', count: 3 },
      ],
      to: { '@type': 'mail', address: 'nobody' },
    })
    await form.submit()

    expect(codes(form.getSnapshot().errors)).toEqual({
      'line.isbn': ['NotBlank'],
      'line.count': ['required'],
      more: ['Size'],
      'more.0.count': ['Positive'],
      'more.2.isbn': ['NotBlank'],
      'to.address': ['Email'],
    })
  })

  test('that nobody has touched says what is to be filled in', async () => {
    const { form } = ordering({ to: {} })
    await form.submit()

    expect(codes(form.getSnapshot().errors)).toEqual({
      'line.isbn': ['NotBlank'],
      'line.count': ['required'],
      'to.@type': ['required'],
    })
  })

  test('forgets what the server has said of what is changed, and nothing else', async () => {
    const { form, transport } = ordering({ line: { isbn: 'a', count: 1 }, more: [{ isbn: 'b', count: 2 }] })
    void form.submit()
    await transport.called().problem(422, 'invalid', {
      errors: [
        { pointer: '/args/line/isbn', code: 'Known', message: 'unknown' },
        { pointer: '/args/line/count', code: 'Stock', message: 'too many' },
        { pointer: '/args/more/0/isbn', code: 'Known', message: 'unknown' },
        { pointer: '/args/as_gift', code: 'Gift', message: 'no gifts today' },
      ],
    })
    form.set('line', { isbn: 'a', count: '7' })

    expect(codes(form.getSnapshot().errors)).toEqual({
      'line.isbn': ['Known'],
      'more.0.isbn': ['Known'],
      asGift: ['Gift'],
    })
  })

  test('keeps what is called as what every object has', () => {
    const { mizan, transport } = clinic()
    const field = { kind: 'text', required: true } as const
    const odd: Form<{ readonly constructor: string; readonly ['__proto__']: { readonly a: string } }, null> = {
      mutation: { name: 'odd' },
      fields: { constructor: field, ['__proto__']: { kind: 'object', fields: { a: field } } },
    }
    void createForm(mizan, odd, { initial: { constructor: 'c', ['__proto__']: { a: 'b' } } }).submit()

    expect(JSON.stringify(transport.called().args)).toBe('{"constructor":"c","__proto__":{"a":"b"}}')
  })
})

describe('a constraint', () => {
  const constraint = (code: string, attributes: object): Constraint => {
    const refuses = (Checks as Readonly<Record<string, Check>>)[code]
    return { code, ...attributes, ...(refuses && { refuses }) }
  }

  test.each<[string, unknown, object]>([
    ['Null', 1, {}],
    ['NotNull', null, {}],
    ['NotBlank', ' \t', {}],
    ['NotBlank', null, {}],
    ['NotEmpty', '', {}],
    ['NotEmpty', [], {}],
    ['Size', 'a', { min: 2 }],
    ['Size', [1, 2, 3], { max: 2 }],
    ['Min', 1, { value: 2 }],
    ['Max', '9007199254740999', { value: 5 }],
    ['DecimalMin', '0.50', { value: '0.5', inclusive: false }],
    ['DecimalMax', '1.01', { value: '1' }],
    ['Positive', 0, {}],
    ['PositiveOrZero', -1, {}],
    ['Negative', '0', {}],
    ['NegativeOrZero', 1, {}],
    ['Digits', '1234.5', { integer: 3, fraction: 2 }],
    ['Digits', '0.123', { integer: 3, fraction: 2 }],
    ['Email', 'ada', {}],
    ['Email', '@x', {}],
    ['Pattern', 'abc', { regexp: '[a-b]+' }],
    ['Pattern', 'a-b', { regexp: '\\p{L}+' }],
    ['AssertTrue', false, {}],
    ['AssertFalse', true, {}],
  ])('%s is violated by %j', (code, value, attributes) => {
    expect(violates(value, constraint(code, attributes))).toBe(true)
  })

  // A browser never refuses what the server would take.
  test.each<[string, unknown, object]>([
    ['Null', null, {}],
    ['NotNull', '', {}],
    ['NotBlank', '\u00a0', {}],
    ['Size', null, { min: 2 }],
    ['Size', 'ab', { min: 2, max: 2 }],
    ['Max', '9007199254740993', { value: '9007199254740993' }],
    ['DecimalMax', '0.99999999999999999999', { value: '1', inclusive: false }],
    ['Positive', '0.1', {}],
    ['Digits', '0001.200', { integer: 1, fraction: 1 }],
    ['Digits', '-0.5', { integer: 0, fraction: 1 }],
    ['Email', '', {}],
    ['Email', 'ada@localhost', {}],
    ['Pattern', 'abc', { java: '(?i)ABC' }],
    ['Pattern', '😀', { regexp: '.' }],
    ['Past', '9999-01-01', {}],
    ['com.acme.Taken', 'x', {}],
    ['constructor', 'x', {}],
  ])('%s is not violated by %j', (code, value, attributes) => {
    expect(violates(value, constraint(code, attributes))).toBe(false)
  })

  test('says what the server says, where a table has it', () => {
    const message = messages({ NotBlank: 'darf nicht leer sein', 'Size max=80 min=2': 'Größe' })

    expect(message({ code: 'NotBlank' })).toBe('darf nicht leer sein')
    expect(message({ code: 'Size', max: 80, min: 2 })).toBe('Größe')
    expect(message({ code: 'Size', max: 80 })).toBe('Size')
    expect(message({ code: 'constructor' })).toBe('constructor')
  })

  test('says what it is about', () => {
    expect(english({ code: 'Size', max: 5 })).toBe('size must be between 0 and 5')
    expect(english({ code: 'Size', min: 2 })).toBe('size must be between 2 and ∞')
    expect(english({ code: 'Min', value: 3, message: 'at least {value}!' })).toBe('at least 3!')
    expect(english({ code: 'com.acme.Taken' })).toBe('is not valid')
  })
})
