// @vitest-environment happy-dom
import type { Mutation } from '@mizan/base'
import * as Checks from '@mizan/base/checks'
import { english, type Form } from '@mizan/base/form'
import { describe, expect, test } from 'vitest'
import { h } from 'vue'
import { component, place } from '../tests/place.ts'
import { type UsedForm, type UseForm, useForm } from './index.ts'

interface Args {
  readonly ownerId: number
  readonly name: string
  readonly vip: boolean
  readonly address: { readonly city: string }
}

const save: Mutation<Args, null, 'name_taken'> = { name: 'save', args: { ownerId: 'owner_id' } }
const saveForm: Form<Args, null, 'name_taken'> = {
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
const useSaveForm: UseForm<Args, null, 'name_taken'> = options => useForm(saveForm, options)

const opened = () => {
  let form: UsedForm<Args, null, 'name_taken'> | undefined
  const Owner = component(() => {
    form = useSaveForm({
      initial: { ownerId: 5, name: '', vip: false, address: { city: 'Paris' } },
      message: english,
    })
    const { field, errors, error, isPending, submit } = form
    return () => {
      const name = field('name')
      return h('form', { onSubmit: submit }, [
        h('input', name),
        h('p', { id: name['aria-describedby'] }, errors.value.name?.map(({ message }) => message).join()),
        h('input', { ...field('vip'), type: 'checkbox' }),
        h('input', field('address.city')),
        h('i', errors.value['address.city']?.map(({ message }) => message).join()),
        h('output', isPending.value ? 'pending' : error.value?.code),
      ])
    }
  })
  const it = place(() => h(Owner))
  const one = (selector: string) => it.element.querySelector(selector) as HTMLInputElement
  return {
    ...it,
    form: form as UsedForm<Args, null, 'name_taken'>,
    one,
    said: (selector = 'p') => one(selector).textContent,
    async type(text: string, name = 'name') {
      const input = one(`[name="${name}"]`)
      input.value = text
      input.dispatchEvent(new Event('input'))
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

describe('a form', () => {
  test('sends what its inputs hold', async () => {
    const { transport, one, said, type, submit, shown } = opened()
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
    const { transport, one, said, type, submit } = opened()
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
    const { transport, said, type, submit, shown } = opened()
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
    const { form, said, type, shown, transport } = opened()
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
    const { transport, one, type, submit } = opened()
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
    const { form, one, said, type, submit, shown } = opened()
    await type('  ')
    await submit()
    expect(said()).toBe('must not be blank')
    form.reset()
    await shown()

    expect(one('[name=name]').value).toBe('')
    expect(said()).toBe('')
  })

  test('of a component that has gone is told to nobody', async () => {
    const { form, unmount, warnings, errors } = opened()
    unmount()
    form.set('name', 'Ada')

    expect(form.values.value.name).toBe('')
    expect([warnings, errors]).toEqual([[], []])
  })
})
