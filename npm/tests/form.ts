import type { Mutation } from '@mizan/base'
import * as Checks from '@mizan/base/checks'
import { english, type Form, type FormOptions } from '@mizan/base/form'
import type { FakeTransport } from '@mizan/base/testing'
import { expect, test } from 'vitest'

export interface SaveArgs {
  readonly ownerId: number
  readonly name: string
  readonly vip: boolean
  readonly address: { readonly city: string }
}

const save: Mutation<SaveArgs, null, 'name_taken'> = { name: 'save', args: { ownerId: 'owner_id' } }
export const saveForm: Form<SaveArgs, null, 'name_taken'> = {
  mutation: save,
  fields: {
    ownerId: { kind: 'integer', required: true },
    name: { kind: 'text', required: true, checks: [{ code: 'NotBlank', refuses: Checks.NotBlank }] },
    vip: { kind: 'boolean', required: true },
    address: {
      kind: 'object',
      required: true,
      fields: { city: { kind: 'text', checks: [{ code: 'NotBlank', refuses: Checks.NotBlank }] } },
    },
  },
}

export const saveOptions: FormOptions<SaveArgs> = {
  initial: { ownerId: 5, name: '', vip: false, address: { city: 'Paris' } },
  message: english,
}

/**
 * What is shown: a form with the inputs `name`, `vip` and `address.city`, what is wrong with the name in a `p`, with the city in
 * an `i`, and `pending` or the code of an error in an `output`.
 */
export interface Shown {
  readonly transport: FakeTransport
  readonly element: HTMLElement
  /** After everything that is due now is shown. */
  shown(): Promise<unknown>
}

/** What a test asks of a form by script. */
interface Scripted {
  set(name: 'address', value: SaveArgs['address']): void
  submit(): Promise<unknown>
  reset(): void
}

/** What a user does with the form, and sees of it. */
export const opened = <S extends Shown, F extends Scripted>(it: S, form: F) => {
  const one = (selector: string) => it.element.querySelector(selector) as HTMLInputElement
  return {
    ...it,
    form,
    one,
    said: (selector = 'p') => one(selector).textContent,
    async type(text: string, name = 'name') {
      const input = one(`[name="${name}"]`)
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await it.shown()
    },
    /** Whether the browser would have sent the page on. */
    async submit() {
      const event = new Event('submit', { cancelable: true })
      one('form').dispatchEvent(event)
      await it.shown()
      return !event.defaultPrevented
    },
  }
}

/** What the forms of all adapters do, where their elements hold and say as much as the browser's own. */
export const formTests = (open: () => ReturnType<typeof opened>): void => {
  test('sends what its inputs hold', async () => {
    const { transport, one, said, type, submit, shown } = open()
    await type('Ada')
    one('[name=vip]').click()
    await shown()
    expect(one('[name=name]').value).toBe('Ada')
    expect(one('[name=vip]').checked).toBe(true)
    expect(await submit()).toBe(false)
    expect(said('output')).toBe('pending')
    expect(transport.called().args).toEqual({ owner_id: 5, name: 'Ada', vip: true, address: { city: 'Paris' } })
    await transport.called().result(null)
    await shown()

    expect(said('output')).toBe('')
  })

  test('sends nothing while the browser finds something wrong, and says where and what', async () => {
    const { transport, one, said, type, submit } = open()
    const name = one('[name=name]')
    expect(name.getAttribute('aria-invalid')).toBe('false')
    expect(name.getAttribute('aria-required')).toBe('true')
    await submit()

    expect(transport.calls).toEqual([])
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(`${name.getAttribute('aria-describedby')}`)?.textContent).toBe('must not be blank')
    await type('Ada')
    expect(name.getAttribute('aria-invalid')).toBe('false')
    expect(name.getAttribute('aria-describedby')).toBeNull()
    expect(said()).toBe('')
  })

  test('shows what the server finds wrong at the field, nested ones too, and what belongs to none', async () => {
    const { transport, said, type, submit, shown } = open()
    await type('Ada')
    await submit()
    const errors = [
      { pointer: '/args/name', code: 'Size', message: 'zu kurz' },
      { pointer: '/args/address/city', code: 'Known', message: 'unbekannt' },
    ]
    await transport.called().problem(422, 'invalid', { errors })
    await shown()
    expect([said(), said('i'), said('output')]).toEqual(['zu kurz', 'unbekannt', ''])
    await submit()
    await transport.called().problem(409, 'name_taken')
    await shown()

    expect([said(), said('i'), said('output')]).toEqual(['', '', 'name_taken'])
  })

  test('checks nested fields, and is submitted by script too', async () => {
    const { form, said, type, shown, transport } = open()
    await type('Ada')
    form.set('address', { city: ' ' })
    expect(await form.submit()).toBeUndefined()
    await shown()
    expect(said('i')).toBe('must not be blank')
    form.set('address', { city: 'Rome' })
    const outcome = form.submit()
    await transport.called().result(null)

    expect(await outcome).toEqual({ ok: true, value: null })
  })

  test('has inputs for what is nested, and says what is wrong with them', async () => {
    const { transport, one, type, submit } = open()
    const city = one('[name="address.city"]')
    expect(city.value).toBe('Paris')
    await type('Ada')
    await type(' ', 'address.city')
    await submit()
    expect(city.getAttribute('aria-invalid')).toBe('true')
    expect(transport.calls).toEqual([])
    await type('Turin', 'address.city')
    expect(city.getAttribute('aria-invalid')).toBe('false')
    await submit()

    expect(transport.called()).toMatchObject({ args: { address: { city: 'Turin' } } })
  })

  test('begins anew', async () => {
    const { form, one, said, type, submit, shown } = open()
    await type('  ')
    await submit()
    expect(said()).toBe('must not be blank')
    form.reset()
    await shown()

    expect(one('[name=name]').value).toBe('')
    expect(said()).toBe('')
  })
}
