// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { h } from 'vue'
import { formTests, opened, type SaveArgs, saveForm, saveOptions } from '../../../tests/form.ts'
import { component, place } from '../tests/place.ts'
import { type UsedForm, type UseForm, useForm } from './index.ts'

const useSaveForm: UseForm<SaveArgs, null, 'name_taken'> = options => useForm(saveForm, options)

const open = () => {
  let form: UsedForm<SaveArgs, null, 'name_taken'> | undefined
  const Owner = component(() => {
    form = useSaveForm(saveOptions)
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
  return opened(it, form as UsedForm<SaveArgs, null, 'name_taken'>)
}

describe('a form', () => {
  formTests(open)

  test('of a component that has gone is told to nobody', async () => {
    const { form, unmount, warnings, errors } = open()
    unmount()
    form.set('name', 'Ada')

    expect(form.values.value.name).toBe('')
    expect([warnings, errors]).toEqual([[], []])
  })
})
