// @vitest-environment happy-dom
import { act, startTransition, useDeferredValue, useState } from 'react'
import { describe, expect, test } from 'vitest'
import { type ReadState, useRead } from '../index.ts'
import { clinic, OwnerContext, owner, owner5, ownerDetail, ownerVisits, targets, useOwnerVisits } from './clinic.ts'
import { click, open } from './page.tsx'

type Visits = ReadState<readonly string[]>

const told = ({ data, error, isPending, isStale, isPrevious }: Visits) =>
  [data?.join(), error?.code, isPending && 'pending', isStale && 'stale', isPrevious && 'previous']
    .filter(Boolean)
    .join(' ')

const Visits = ({ limit, ownerId = 5 }: { limit?: number; ownerId?: number }) => {
  const visits = useRead(ownerVisits, { ownerId, limit: limit ?? null })
  return (
    <button type="button" onClick={visits.refetch}>
      {told(visits)}
    </button>
  )
}

describe('useRead', () => {
  test('tells what is known, and neither suspends nor throws', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Visits />)
    expect(page.text()).toBe('pending')
    await act(() => transport.fetched().problem(404, 'not_found'))
    expect(page.text()).toBe('not_found')
    await click(page)
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    expect(page.text()).toBe('May')
    await act(async () => mizan.invalidate([owner5]))
    expect(page.text()).toBe('May stale')
    await act(() => transport.fetched().problem(500, 'internal'))

    expect(page.text()).toBe('May internal stale')
  })

  test('keeps what is shown while parameters of the function’s own change', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Visits limit={1} />)
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await page.show(<Visits limit={2} />)
    expect(page.text()).toBe('May previous')
    await act(() => transport.fetched().data(owner('Ada', ['May', 'June'])))

    expect(page.text()).toBe('May,June')
    expect(targets(transport)).toEqual(['ctx/owner/?limit=1&owner_id=5', 'ctx/owner/?limit=2&owner_id=5'])
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { limit: '2', owner_id: '5' } }])
  })

  test('gives up what nobody waits for any more', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Visits limit={1} />)
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await page.show(<Visits limit={2} />)
    await page.show(<Visits limit={3} />)
    expect(transport.fetched(1).signal.aborted).toBe(true)
    expect(page.text()).toBe('May previous')
    await act(() => transport.fetched().data(owner('Ada', ['July'])))

    expect(page.text()).toBe('July')
  })

  test('never shows the data of another owner', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Visits ownerId={5} limit={1} />)
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await page.show(<Visits ownerId={6} limit={1} />)

    expect(page.text()).toBe('pending')
  })

  test('shows of another caller nothing, not even what was there before', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Visits limit={1} />)
    await act(() => transport.fetched().data(owner('Ada', ['May']), { caller: 'ada' }))
    await page.show(<Visits limit={2} />)
    expect(page.text()).toBe('May previous')
    await act(async () => mizan.forget())

    expect(page.text()).toBe('pending')
  })

  test('keeps fresh what it still shows', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <Visits limit={1} />)
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await page.show(<Visits limit={2} />)
    await act(async () => mizan.invalidate([owner5]))
    await act(() => transport.fetches.filter(({ noCache }) => noCache)[0]?.data(owner('Ada', ['April'])))

    expect(page.text()).toBe('April previous')
  })
})

describe('useData', () => {
  const Limited = ({ limit }: { limit: number }) => useOwnerVisits({ limit }).join()

  test('keeps what is shown while parameters of the function’s own change', async () => {
    const { mizan, transport } = clinic()
    const ui = (limit: number) => (
      <OwnerContext ownerId={5} fallback="…">
        <Limited limit={limit} />
      </OwnerContext>
    )
    const page = await open(mizan, ui(1))
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await page.show(ui(2))
    expect(page.text()).toBe('May')
    await act(() => transport.fetched().data(owner('Ada', ['May', 'June'])))

    expect(page.text()).toBe('May,June')
  })

  test('takes no parameter of the function’s own along to another owner', async () => {
    const { mizan, transport } = clinic()
    const ui = (ownerId: number, limit: number) => (
      <OwnerContext ownerId={ownerId} fallback="…">
        <Limited limit={limit} />
      </OwnerContext>
    )
    const page = await open(mizan, ui(5, 1))
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await page.show(ui(6, 2))
    expect(page.text()).toBe('…')

    expect(targets(transport)).not.toContain('ctx/owner/?limit=1&owner_id=6')
  })

  test('stays in a transition until what it leads to is there', async () => {
    const { mizan, transport } = clinic()
    const Name = ({ ownerId }: { ownerId: number }) => useRead(ownerDetail, { ownerId }).data?.name
    const Pages = () => {
      const [ownerId, go] = useState(5)
      return (
        <button type="button" onClick={() => startTransition(() => go(6))}>
          <OwnerContext ownerId={ownerId} fallback="…">
            {ownerId} <Limited limit={1} /> <Name ownerId={ownerId} />
          </OwnerContext>
        </button>
      )
    }
    const page = await open(mizan, <Pages />)
    await act(() => transport.fetched(1).data(owner('Ada', ['May'])))
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await click(page)
    expect(page.text()).toBe('5 May Ada')
    for (const fetched of transport.fetches.slice(2)) {
      await act(() => fetched.data(owner('Grace', ['June'])))
    }

    expect(page.text()).toBe('6 June Grace')
  })

  test('works with a deferred value', async () => {
    const { mizan, transport } = clinic()
    const Search = ({ ownerId }: { ownerId: number }) => {
      const deferred = useDeferredValue(ownerId)
      return (
        <OwnerContext ownerId={deferred} fallback="…">
          {ownerId} <Limited limit={1} />
        </OwnerContext>
      )
    }
    const page = await open(mizan, <Search ownerId={5} />)
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    await page.show(<Search ownerId={6} />)
    expect(page.text()).toBe('6 May')
    await act(() => transport.fetched().data(owner('Grace', ['June'])))

    expect(page.text()).toBe('6 June')
  })
})
