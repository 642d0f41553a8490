// @vitest-environment happy-dom
import type { Mutation } from '@mizan/base'
import * as Checks from '@mizan/base/checks'
import { english, type Form } from '@mizan/base/form'
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { clinic } from '../tests/clinic.ts'
import { click, open, type Page } from '../tests/page.tsx'
import { type UseForm, useForm } from './index.ts'

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
      fields: { city: { kind: 'text', checks: [{ code: 'Size', max: 5, refuses: Checks.Size }] } },
    },
  },
}
const useSaveForm: UseForm<Args, null, 'name_taken'> = options => useForm(saveForm, options)

const Owner = () => {
  const { field, errors, error, isPending, submit, reset } = useSaveForm({
    initial: { ownerId: 5, name: '', vip: false, address: { city: '' } },
    message: english,
  })
  const name = field('name')
  return (
    <form onSubmit={submit}>
      <label htmlFor={name.id}>Name</label>
      <input {...name} />
      <p id={name['aria-describedby']}>{errors.name?.map(({ message }) => message).join()}</p>
      <input type="checkbox" {...field('vip')} />
      <input {...field('address.city')} />
      <output>{isPending ? 'pending' : error?.code}</output>
      <button type="submit">save</button>
      <button type="button" id="reset" onClick={() => reset()}>
        reset
      </button>
    </form>
  )
}

const input = (page: Page, name: string) => page.element.querySelector(`[name="${name}"]`) as HTMLInputElement
const said = (page: Page) => `${page.element.querySelector('p')?.textContent}`
const state = (page: Page) => `${page.element.querySelector('output')?.textContent}`

const type = (page: Page, text: string, name = 'name') =>
  act(async () => {
    const element = input(page, name)
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })

describe('a form', () => {
  test('sends what its inputs hold', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Owner />)
    await type(page, 'Ada')
    await click(page, '[name=vip]')
    expect(input(page, 'name').value).toBe('Ada')
    expect(input(page, 'vip').checked).toBe(true)
    await click(page)
    expect(state(page)).toBe('pending')
    expect(transport.called()).toMatchObject({ fn: 'save', args: { owner_id: 5, name: 'Ada', vip: true } })
    await act(() => transport.called().result(null))

    expect(state(page)).toBe('')
  })

  test('sends nothing while the browser finds something wrong, and says where and what', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Owner />)
    expect(input(page, 'name').getAttribute('aria-invalid')).toBe('false')
    await click(page)

    expect(transport.calls).toEqual([])
    const element = input(page, 'name')
    expect(element.getAttribute('aria-invalid')).toBe('true')
    const described = document.getElementById(`${element.getAttribute('aria-describedby')}`)
    expect(described?.textContent).toBe('must not be blank')
    await type(page, 'Ada')
    expect(element.getAttribute('aria-invalid')).toBe('false')
    expect(element.getAttribute('aria-describedby')).toBeNull()
  })

  test('shows what the server finds wrong at the field, and what belongs to none', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Owner />)
    await type(page, 'Ada')
    await click(page)
    const errors = [{ pointer: '/args/name', code: 'Size', message: 'zu kurz' }]
    await act(() => transport.called().problem(422, 'invalid', { errors }))
    expect(said(page)).toBe('zu kurz')
    expect(state(page)).toBe('')
    await click(page)
    await act(() => transport.called().problem(409, 'name_taken'))

    expect(said(page)).toBe('')
    expect(state(page)).toBe('name_taken')
  })

  test('has inputs for what is nested, and says what is wrong with them', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Owner />)
    const city = input(page, 'address.city')
    await type(page, 'Ada')
    await type(page, 'Torino', 'address.city')
    await click(page)
    expect(city.getAttribute('aria-invalid')).toBe('true')
    expect(transport.calls).toEqual([])
    await type(page, 'Turin', 'address.city')
    expect(city.getAttribute('aria-invalid')).toBe('false')
    await click(page)
    expect(transport.called()).toMatchObject({ args: { address: { city: 'Turin' } } })
    const errors = [{ pointer: '/args/address/city', code: 'Known', message: 'unknown' }]
    await act(() => transport.called().problem(422, 'invalid', { errors }))

    expect(city.getAttribute('aria-invalid')).toBe('true')
    expect(city.value).toBe('Turin')
  })

  test('is not sent twice by two clicks', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Owner />)
    await type(page, 'Ada')
    await click(page)
    await click(page)
    await act(() => transport.called().result(null))

    expect(transport.calls).toHaveLength(1)
  })

  test('begins anew', async () => {
    const { mizan } = clinic()
    const page = await open(mizan, <Owner />)
    await type(page, '  ')
    await click(page)
    expect(said(page)).toBe('must not be blank')
    await click(page, '#reset')

    expect(input(page, 'name').value).toBe('')
    expect(said(page)).toBe('')
  })
})
