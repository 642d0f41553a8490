import { describe, expect, test } from 'vitest'
import * as Checks from '../checks/index.ts'
import { clinic } from '../tests/clinic.ts'
import type { Form } from './field.ts'
import { createForm } from './form.ts'
import { type FieldPath, inputOf, setInput } from './input.ts'

interface Args {
  readonly name: string
  readonly vip: boolean
  readonly constructor: string
  readonly lines: readonly { readonly count: number }[]
  readonly contact: { readonly type: 'mail'; readonly address: string }
  readonly address: { readonly city: string; readonly street?: { readonly name: string } }
}

const form: Form<Args, null> = {
  mutation: { name: 'save' },
  fields: {
    name: { kind: 'text', required: true },
    vip: { kind: 'boolean', required: true },
    constructor: { kind: 'text' },
    lines: {
      kind: 'list',
      required: true,
      item: { kind: 'object', fields: { count: { kind: 'integer', required: true } } },
    },
    contact: {
      kind: 'object',
      fields: { type: { kind: 'choice', options: ['mail', 'phone'] } },
      key: 'type',
      choices: {
        mail: { address: { kind: 'text', required: true, checks: [{ code: 'NotEmpty', refuses: Checks.NotEmpty }] } },
        phone: { number: { kind: 'text' } },
      },
    },
    address: {
      kind: 'object',
      fields: {
        city: { kind: 'text', required: true, checks: [{ code: 'NotBlank', refuses: Checks.NotBlank }] },
        street: { kind: 'object', fields: { name: { kind: 'text' } } },
      },
    },
  },
}

const created = (initial = {}) => {
  const { mizan, transport } = clinic()
  return { store: createForm(mizan, form, { initial }), transport }
}

describe('an input', () => {
  test('shows the value of its field, at any depth', () => {
    const { store } = created({ name: 'Ada', address: { city: 'Turin' } })
    const state = store.getSnapshot()

    expect(inputOf(form, state, 'name')).toEqual({
      value: 'Ada',
      isBoolean: false,
      isRequired: false,
      isInvalid: false,
    })
    expect(inputOf(form, state, 'address.city')).toMatchObject({ value: 'Turin', isRequired: true })
    expect(inputOf(form, state, 'address.street.name')).toMatchObject({ value: undefined, isRequired: false })
  })

  test('may be left empty where that is text that the server takes', () => {
    const { store } = created()
    const isRequired = (path: FieldPath<Args>) => inputOf(form, store.getSnapshot(), path).isRequired

    expect(isRequired('name')).toBe(false)
    expect(isRequired('address.city')).toBe(true)
    expect(isRequired('lines.0.count')).toBe(true)
  })

  test('stands in a list, or for what only the object that was chosen has', () => {
    const { store } = created({ lines: [{ count: '1' }, { count: '2' }], contact: { type: 'mail', address: 'a@b' } })
    const state = store.getSnapshot()
    expect(inputOf(form, state, 'lines.1.count')).toMatchObject({ value: '2', isRequired: true })
    expect(inputOf(form, state, 'contact.address')).toMatchObject({ value: 'a@b', isRequired: true })
    expect(inputOf(form, state, 'contact.number')).toMatchObject({ value: undefined, isRequired: false })
    setInput(store, 'lines.1.count', '3')

    expect(store.getSnapshot().values.lines).toEqual([{ count: '1' }, { count: '3' }])
    expect(state.values.lines).toEqual([{ count: '1' }, { count: '2' }])
  })

  test('that is checked or not may be left as it is', () => {
    const { store } = created()

    expect(inputOf(form, store.getSnapshot(), 'vip')).toMatchObject({ isBoolean: true, isRequired: false })
  })

  test('is empty and right where nothing is there, whatever it is called', () => {
    const { store } = created()

    expect(inputOf(form, store.getSnapshot(), 'constructor')).toMatchObject({ value: undefined, isInvalid: false })
  })

  test('changes its own value and nothing beside it', () => {
    const { store } = created({ name: 'Ada', address: { city: 'Turin' } })
    const before = store.getSnapshot().values
    setInput(store, 'address.street.name', 'Via Po')
    setInput(store, 'name', 'Grace')

    expect(store.getSnapshot().values).toEqual({
      name: 'Grace',
      address: { city: 'Turin', street: { name: 'Via Po' } },
    })
    expect(before).toEqual({ name: 'Ada', address: { city: 'Turin' } })
  })

  test('is wrong where the browser or the server finds it so', async () => {
    const { store, transport } = created({ name: 'Ada', vip: false, address: { city: ' ' } })
    await store.submit()
    expect(inputOf(form, store.getSnapshot(), 'address.city').isInvalid).toBe(true)
    expect(inputOf(form, store.getSnapshot(), 'address').isInvalid).toBe(false)
    setInput(store, 'address.city', 'Turin')
    expect(inputOf(form, store.getSnapshot(), 'address.city').isInvalid).toBe(false)
    void store.submit()
    const errors = [{ pointer: '/args/address/city', code: 'Known', message: 'unknown' }]
    await transport.called().problem(422, 'invalid', { errors })

    expect(inputOf(form, store.getSnapshot(), 'address.city').isInvalid).toBe(true)
  })
})
