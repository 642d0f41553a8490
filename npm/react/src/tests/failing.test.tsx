// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReadError } from '../index.ts'
import { clinic, OwnerContext, owner, owner5, useOwnerDetail, useOwnerVisits } from './clinic.ts'
import { AnyBoundary, click, open } from './page.tsx'

const Name = () => <b>{useOwnerDetail().name}</b>
const Visits = () => <i>{useOwnerVisits().join()}</i>

// React reports what a boundary has caught.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

const inProvider = (children: ReactNode, ownerId = 5) => (
  <OwnerContext
    ownerId={ownerId}
    fallback="…"
    error={(error, retry) => (
      <button type="button" onClick={retry}>
        {error.code}
      </button>
    )}
  >
    {children}
  </OwnerContext>
)

describe('a provider that is told what to show of errors', () => {
  test('shows it, and tries again', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, inProvider(<Name />))
    expect(page.text()).toBe('…')
    await act(() => transport.fetched().problem(403, 'forbidden'))
    expect(page.text()).toBe('forbidden')
    await click(page)
    expect(page.text()).toBe('…')
    await act(() => transport.fetched().data(owner('Ada')))

    expect(page.text()).toBe('Ada')
    expect(transport.fetches).toHaveLength(2)
  })

  test('tries again as often as it takes', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, inProvider(<Name />))
    for (let round = 0; round < 3; round++) {
      await act(() => transport.fetched().problem(500, 'internal'))
      expect(page.text()).toBe('internal')
      await click(page)
      expect(page.text()).toBe('…')
    }

    expect(transport.fetches).toHaveLength(4)
  })

  test('fetches what one function lacks', async () => {
    const { mizan, transport } = clinic()
    const page = await open(
      mizan,
      <OwnerContext ownerId={5} fallback="…">
        <Name /> {inProvider(<Visits />)}
      </OwnerContext>,
    )
    const { owner_detail } = owner('Ada')
    const $errors = { owner_visits: { status: 500, code: 'internal' } }
    await act(() => transport.fetched().data({ owner_detail, $errors }))
    expect(page.text()).toBe('Ada internal')
    await click(page)
    expect(page.text()).toBe('Ada …')
    await act(() => transport.fetched().data(owner('Ada', ['May'])))

    expect(page.text()).toBe('Ada May')
    expect(transport.fetches).toHaveLength(2)
  })

  test('shows what is there as soon as it is, whoever has it fetched', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, inProvider(<Name />))
    await act(() => transport.fetched().problem(404, 'not_found'))
    expect(page.text()).toBe('not_found')
    await act(async () => mizan.invalidate([owner5]))
    await act(() => transport.fetched().data(owner('Ada')))

    expect(page.text()).toBe('Ada')
    expect(transport.fetches).toHaveLength(2)
  })

  test('does not tell another caller what it told the last one', async () => {
    const { mizan, transport } = clinic({ data: { v: 1, caller: '-', contexts: [] } })
    const page = await open(mizan, inProvider(<Name />))
    await act(() => transport.fetched().problem(401, 'unauthenticated', { caller: '-' }))
    expect(page.text()).toBe('unauthenticated')
    await act(async () => {
      void mizan.call({ name: 'login' }, {})
      await transport.called().result(null, {}, { caller: 'ada' })
    })
    expect(page.text()).toBe('…')
    await act(() => transport.fetched().data(owner('Ada'), { caller: 'ada' }))

    expect(page.text()).toBe('Ada')
  })

  test('asks for nothing any more when it is gone', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, inProvider(<Name />))
    await act(() => transport.fetched().problem(404, 'not_found'))
    expect(mizan.shown()).toHaveLength(1)
    await page.show('gone')

    expect(mizan.shown()).toEqual([])
  })

  test('forgets the error with the instance that it was of', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, inProvider(<Name />, 5))
    await act(() => transport.fetched().problem(404, 'not_found'))
    await page.show(inProvider(<Name />, 6))
    expect(page.text()).toBe('…')
    await act(() => transport.fetched().data(owner('Grace')))

    expect(page.text()).toBe('Grace')
  })

  test('catches no bug', async () => {
    const { mizan, transport } = clinic()
    const Broken = (): ReactNode => {
      throw new Error(`a bug of ${useOwnerDetail().name}`)
    }
    const page = await open(mizan, <AnyBoundary>{inProvider(<Broken />)}</AnyBoundary>)
    await act(() => transport.fetched().data(owner('Ada')))

    expect(page.text()).toBe('a bug of Ada')
  })
})

describe('an error boundary of any kind', () => {
  const shown = (
    <OwnerContext ownerId={5} fallback="…">
      <Name />
    </OwnerContext>
  )
  const bounded = <AnyBoundary>{shown}</AnyBoundary>

  test('tries again when it is reset', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    try {
      const { mizan, transport } = clinic()
      const page = await open(mizan, bounded)
      await act(() => transport.fetched().problem(500, 'internal'))
      expect(page.text()).toBe('internal')
      expect(transport.fetches).toHaveLength(1)
      await act(() => vi.runAllTimersAsync())
      await click(page)
      expect(page.text()).toBe('…')
      await act(() => transport.fetched().data(owner('Ada')))

      expect(page.text()).toBe('Ada')
      expect(transport.fetches).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })

  test('has what it caught fetched again when it likes', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <AnyBoundary onReset={error => (error as ReadError).refetch()}>{shown}</AnyBoundary>)
    await act(() => transport.fetched().problem(500, 'internal'))
    await click(page)
    expect(page.text()).toBe('…')
    await act(() => transport.fetched().data(owner('Ada')))

    expect(page.text()).toBe('Ada')
  })

  test('catches what is no longer allowed, and shows nothing of what was', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, bounded)
    await act(() => transport.fetched().data(owner('Ada')))
    await act(async () => mizan.invalidate([owner5]))
    await act(() => transport.fetched().problem(403, 'forbidden'))
    expect(page.text()).toBe('forbidden')
    await click(page)
    await act(() => transport.fetched().data(owner('Ada')))

    expect(page.text()).toBe('Ada')
  })
})

describe('a refetch that fails', () => {
  test('leaves what is shown', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, inProvider(<Name />))
    await act(() => transport.fetched().data(owner('Ada')))
    await act(async () => mizan.invalidate([owner5]))
    await act(() => transport.fetched().problem(500, 'internal'))

    expect(page.text()).toBe('Ada')
  })
})

describe('servers that do not agree who asks', () => {
  test('are asked at most once a second', async () => {
    const { mizan, transport, clock } = clinic({ data: { v: 1, caller: 'somebody', contexts: [] } })
    const page = await open(mizan, inProvider(<Name />))
    for (let at = 0; at < transport.fetches.length && at < 20; at++) {
      await act(() => transport.fetches[at]?.data(owner('Ada'), { caller: `${at}` }))
      await page.show(inProvider(<Name />))
    }
    expect(transport.fetches).toHaveLength(2)
    await act(() => clock.advance(999))
    expect(transport.fetches).toHaveLength(2)
    await act(() => clock.advance(1))

    expect(transport.fetches).toHaveLength(3)
  })
})
