import { describe, expect, test } from 'vitest'
import * as Checks from '../checks/index.ts'
import { clinic } from '../tests/clinic.ts'
import { codes } from '../tests/codes.ts'
import { createForm, english, type Form } from './index.ts'

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
