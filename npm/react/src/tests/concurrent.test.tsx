// @vitest-environment happy-dom
import { act, startTransition, useLayoutEffect, useState } from 'react'
import { expect, test } from 'vitest'
import { clinic, owner, ownerDetail, renameOwner, useOwnerDetail } from './clinic.ts'
import { click, open, type Page } from './page.tsx'

test('concurrent rendering never shows two states of one context side by side', async () => {
  const { mizan, transport } = clinic()
  const loaded = mizan.load(ownerDetail, { ownerId: 5 })
  await transport.fetched().data(owner('Ada'))
  await loaded
  const rendered: string[] = []
  const committed: string[] = []
  const Name = () => {
    const { name } = useOwnerDetail({ ownerId: 5 })
    rendered.push(name)
    if (rendered.length === 1) {
      // The owner changes when one of the two has been rendered, and the other has not.
      void mizan.call(
        renameOwner,
        { ownerId: 5, name: 'Grace' },
        { optimistic: patch => patch(ownerDetail, { ownerId: 5 }, it => ({ ...it, name: 'Grace' })) },
      )
    }
    return <b>{name} </b>
  }
  let page: Page | undefined
  const Names = () => {
    useLayoutEffect(() => {
      committed.push(`${page?.text()}`)
    })
    return (
      <>
        <Name />
        <Name />
      </>
    )
  }
  const Opening = () => {
    const [isOpen, setOpen] = useState(false)
    return isOpen ? (
      <Names />
    ) : (
      <button type="button" onClick={() => startTransition(() => setOpen(true))}>
        open
      </button>
    )
  }
  page = await open(mizan, <Opening />)
  await click(page)

  expect(rendered.slice(0, 2)).toEqual(['Ada', 'Grace'])
  expect(committed).toEqual(['Grace Grace '])
  await act(() => transport.called().problem(409, 'name_taken'))
  expect(page.text()).toBe('Ada Ada ')
})
