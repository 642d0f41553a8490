// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { useRead } from '../index.ts'
import { clinic, OwnerContext, owner, ownerVisits, targets, useOwnerDetail, useRenameOwner } from './clinic.ts'
import { click, open } from './page.tsx'

const Name = () => <b>{useOwnerDetail().name}</b>
const Visits = () => <i>{useRead(ownerVisits).data?.join()}</i>
const Rename = () => {
  const { mutate, isPending } = useRenameOwner()
  return (
    <button type="button" onClick={() => mutate({ ownerId: 5, name: 'Grace' })}>
      {isPending ? 'pending' : 'rename'}
    </button>
  )
}

describe('Strict Mode', () => {
  test('makes no second request, and none is given up', async () => {
    const { mizan, transport } = clinic()
    const page = await open(
      mizan,
      <OwnerContext ownerId={5} fallback="…">
        <Visits />
        <Name />
      </OwnerContext>,
      true,
    )
    await act(() => transport.fetched().data(owner('Ada', ['May'])))

    expect(page.text()).toBe('MayAda')
    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5'])
    expect(transport.fetched().signal.aborted).toBe(false)
  })

  test('calls once', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Rename />, true)
    await click(page)
    expect(page.text()).toBe('pending')
    await act(() => transport.called().result(null))

    expect(page.text()).toBe('rename')
    expect(transport.calls).toHaveLength(1)
  })

  test('leaves nothing behind', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <OwnerContext ownerId={5}>{<Visits />}</OwnerContext>, true)
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    expect(mizan.shown()).toHaveLength(1)
    await page.leave()

    expect(mizan.shown()).toEqual([])
  })
})
