// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { formTests, opened, type SaveArgs } from '../../../tests/form.ts'
import Editor from '../tests/Editor.svelte'
import Editors from '../tests/Editors.svelte'
import { place } from '../tests/place.svelte.ts'
import type { UsedForm } from './index.ts'

type Its = UsedForm<SaveArgs, null, 'name_taken'>

const open = () => {
  let form: Its | undefined
  const it = place(Editor, {
    props: {
      made: (its: Its) => {
        form = its
      },
    },
  })
  return opened(it, form as Its)
}

describe('a form', () => {
  formTests(open)

  test('has ids of its own for its inputs', () => {
    const { element } = place(Editors)
    const ids = [...element.querySelectorAll('input')].map(({ id }) => id)

    expect(new Set(ids).size).toBe(6)
    expect(ids.every(id => /^.+-(name|vip|address.city)$/.test(id))).toBe(true)
  })

  test('of a component that has gone is told to nobody', async () => {
    const { form, unmount, one } = open()
    const name = one('[name=name]')
    await unmount()
    form.set('name', 'Ada')

    expect(name.value).toBe('')
  })
})
