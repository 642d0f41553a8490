// @vitest-environment happy-dom
import type { Mizan, Outcome } from '@mizan/base'
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { clinic, OwnerContext, owner, owner5, ownerDetail, useOwnerDetail, useRenameOwner } from './clinic.ts'
import { click, open } from './page.tsx'

type Rename = ReturnType<typeof useRenameOwner>

/** A name and what renames it to `to`. */
const renaming = (to: { name: string; optimistic?: boolean } = { name: 'Grace' }) => {
  const seen: Rename[] = []
  const outcomes: Outcome<null, 'name_taken'>[] = []
  const Renaming = () => {
    const owner = useOwnerDetail()
    const rename = useRenameOwner(
      to.optimistic
        ? { optimistic: ({ ownerId, name }, patch) => patch(ownerDetail, { ownerId }, it => ({ ...it, name })) }
        : {},
    )
    seen.push(rename)
    const go = async () => {
      outcomes.push(await rename.mutate({ ownerId: 5, name: to.name }))
    }
    return (
      <button type="button" onClick={go}>
        {owner.name} {rename.isPending ? 'pending' : rename.error?.code}
      </button>
    )
  }
  return { Renaming, seen, outcomes }
}

const shown = async (mizan: Mizan, transport: ReturnType<typeof clinic>['transport'], Shown: () => React.ReactNode) => {
  const page = await open(
    mizan,
    <OwnerContext ownerId={5} fallback="…">
      <Shown />
    </OwnerContext>,
  )
  await act(() => transport.fetched().data(owner('Ada')))
  return page
}

describe('a mutation', () => {
  test('tells whether it is under way, and what it changes is fresh', async () => {
    const { mizan, transport } = clinic()
    const { Renaming, outcomes } = renaming()
    const page = await shown(mizan, transport, Renaming)
    await click(page)
    expect(page.text()).toBe('Ada pending')
    expect(transport.called()).toMatchObject({ fn: 'rename_owner', args: { owner_id: 5, name: 'Grace' } })
    await act(() => transport.called().result(null, { invalidate: [owner5] }))
    await act(() => transport.fetched().data(owner('Grace')))

    expect(page.text()).toBe('Grace ')
    expect(outcomes).toEqual([{ ok: true, value: null }])
  })

  test('that fails tells why, and rejects nothing', async () => {
    const { mizan, transport } = clinic()
    const { Renaming, outcomes } = renaming()
    const page = await shown(mizan, transport, Renaming)
    await click(page)
    await act(() => transport.called().problem(409, 'name_taken'))
    expect(page.text()).toBe('Ada name_taken')
    await click(page)
    await act(() => transport.called().fail())

    expect(outcomes).toMatchObject([
      { ok: false, error: { code: 'name_taken' } },
      { ok: false, error: { code: 'network' } },
    ])
  })

  test('is one function as long as its component is there', async () => {
    const { mizan, transport } = clinic()
    const { Renaming, seen } = renaming()
    const page = await shown(mizan, transport, Renaming)
    await click(page)
    await act(() => transport.called().result(null))

    expect(seen.length).toBeGreaterThan(2)
    expect(new Set(seen.map(({ mutate }) => mutate)).size).toBe(1)
  })

  test('shows what it hopes for, and takes it back when it fails', async () => {
    const { mizan, transport } = clinic()
    const { Renaming } = renaming({ name: 'Grace', optimistic: true })
    const page = await shown(mizan, transport, Renaming)
    await click(page)
    expect(page.text()).toBe('Grace pending')
    await act(() => transport.called().problem(409, 'name_taken'))

    expect(page.text()).toBe('Ada name_taken')
  })

  test('hopes for what it was last told to', async () => {
    const { mizan, transport } = clinic()
    let suffix = '?'
    const Renaming = () => {
      const { name } = useOwnerDetail()
      const mine = suffix
      const { mutate } = useRenameOwner({
        optimistic: (args, patch) =>
          patch(ownerDetail, { ownerId: args.ownerId }, it => ({ ...it, name: args.name + mine })),
      })
      return (
        <button type="button" onClick={() => mutate({ ownerId: 5, name: 'Grace' })}>
          {name}
        </button>
      )
    }
    const page = await shown(mizan, transport, Renaming)
    suffix = '!'
    await page.show(
      <OwnerContext ownerId={5} fallback="…">
        <Renaming />
      </OwnerContext>,
    )
    await click(page)

    expect(page.text()).toBe('Grace!')
  })

  test('goes on when its component goes', async () => {
    const { mizan, transport } = clinic()
    const { Renaming, outcomes } = renaming()
    const page = await shown(mizan, transport, Renaming)
    await click(page)
    await page.show('gone')
    await act(() => transport.called().result(null, { invalidate: [owner5] }))

    expect(transport.called().signal?.aborted ?? false).toBe(false)
    expect(outcomes).toEqual([{ ok: true, value: null }])
    expect(transport.fetches).toHaveLength(1)
  })
})
