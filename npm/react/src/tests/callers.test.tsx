// @vitest-environment happy-dom
import type { MizanEvent } from '@mizan/base'
import { act, useEffect, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MizanContext, useMizan, useRead } from '../index.ts'
import { clinic, OwnerContext, owner, ownerVisits, useOwnerDetail } from './clinic.ts'
import { open } from './page.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

const Name = () => <b>{useOwnerDetail().name}</b>
const Visits = () => {
  const { data, isPending } = useRead(ownerVisits)
  return <i>{isPending ? 'pending' : data?.join()}</i>
}
const ui = (
  <>
    <OwnerContext ownerId={5} fallback="…">
      <Name />
    </OwnerContext>
    <OwnerContext ownerId={5}>
      <Visits />
    </OwnerContext>
  </>
)

const shown = async () => {
  const it = clinic()
  const page = await open(it.mizan, ui)
  await act(() => it.transport.fetched().data(owner('Ada', ['May']), { caller: 'ada' }))
  expect(page.text()).toBe('AdaMay')
  return { ...it, page }
}

describe('another caller', () => {
  test('sees nothing of the last one, and then what is his', async () => {
    const { mizan, transport, page } = await shown()
    await act(async () => {
      void mizan.call({ name: 'login' }, {})
      await transport.called().result(null, {}, { caller: 'grace' })
    })
    expect(page.text()).toBe('…pending')
    await act(() => transport.fetched().data(owner('Grace', ['June']), { caller: 'grace' }))

    expect(page.text()).toBe('GraceJune')
  })

  test('whom another tab has seen sees nothing of the last one either', async () => {
    const { mizan, page } = await shown()
    await act(async () => mizan.forget())

    expect(page.text()).toBe('…pending')
  })

  test('sees nothing of the last one even where nobody says what to show instead', async () => {
    const { mizan, transport } = clinic()
    const page = await open(mizan, <OwnerContext ownerId={5}>{<Name />}</OwnerContext>)
    await act(() => transport.fetched().data(owner('Ada'), { caller: 'ada' }))
    expect(page.text()).toBe('Ada')
    await act(async () => mizan.forget())
    expect(page.text()).toBe('')
    await act(() => transport.fetched().data(owner('Grace'), { caller: 'grace' }))

    expect(page.text()).toBe('Grace')
  })

  test('who may not see it is shown nothing', async () => {
    const { mizan, transport, page } = await shown()
    // React reports what a boundary has caught.
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await page.show(
      <OwnerContext ownerId={5} fallback="…" error={({ code }) => code}>
        <Name />
      </OwnerContext>,
    )
    await act(async () => mizan.forget())
    await act(() => transport.fetched().problem(401, 'unauthenticated'))

    expect(page.text()).toBe('unauthenticated')
    expect(page.element.textContent).toBe('unauthenticated')
  })

  test('with a client of his own begins anew', async () => {
    const { page } = await shown()
    const other = clinic()
    await page.show(
      <MizanContext key="other" client={other.mizan}>
        {ui}
      </MizanContext>,
    )

    expect(page.element.textContent).toBe('…pending')
  })
})

describe('a client of another version than the server', () => {
  test('can be told to the user', async () => {
    const { mizan, transport } = clinic()
    const Reload = () => {
      const client = useMizan()
      const [event, setEvent] = useState<MizanEvent>()
      useEffect(() => client.observe(it => it.type === 'stale_client' && setEvent(it)), [client])
      return event && <button type="button">Reload</button>
    }
    const page = await open(
      mizan,
      <>
        <Reload />
        <OwnerContext ownerId={5}>
          <Visits />
        </OwnerContext>
      </>,
    )
    await act(() => transport.fetched().problem(409, 'stale_client'))

    expect(page.text()).toBe('Reload')
  })
})
