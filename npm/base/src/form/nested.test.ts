import { describe, expect, test } from 'vitest'
import * as Checks from '../checks/index.ts'
import { clinic } from '../tests/clinic.ts'
import { codes } from '../tests/codes.ts'
import { createForm, type Fields, type Form, type FormValues } from './index.ts'

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
