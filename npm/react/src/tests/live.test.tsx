// @vitest-environment happy-dom
import type { Mizan } from '@mizan/base'
import { act, type ReactNode, StrictMode, useState } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { liveClinic, roomChannel, textOf } from '../../../tests/live.ts'
import { MizanContext } from '../index.ts'
import { useChannel, useLiveStatus } from '../live/index.ts'
import { ada, grace, OwnerContext, useOwnerDetail } from './clinic.ts'
import { click, open } from './page.tsx'

const heard = vi.fn<(message: string, n: number) => void>()

const Room = () => {
  const [clinicId, setClinic] = useState(3)
  const { send, ...room } = useChannel(roomChannel, { clinicId }, { message: heard })
  return (
    <>
      <i>{` ${textOf(room)} ${useLiveStatus()}`}</i>
      <button type="button" onClick={() => setClinic(4)} />
      <button type="submit" onClick={() => void send('called').catch(() => undefined)} />
    </>
  )
}
const Name = () => <b>{useOwnerDetail().name}</b>
const ui = (
  <OwnerContext ownerId={5} fallback="…">
    <Name />
    <Room />
  </OwnerContext>
)

/** Owner 5 and room 3, live. */
const shown = async () => {
  const it = liveClinic()
  const around = (what: ReactNode) => (
    <StrictMode>
      <MizanContext client={it.mizan} live={it.go}>
        {what}
      </MizanContext>
    </StrictMode>
  )
  // The page's own provider is another one around it, which is not live.
  const page = await open(it.mizan, around(ui))
  await act(() => it.transport.fetched().data(ada, { etag: '"1"' }))
  return { ...it, page }
}

describe('a client that is live', () => {
  test('shows what others have changed, and what a channel tells', async () => {
    const { page, connected, says, wire, transport, wires } = await shown()
    expect(page.text()).toBe('Ada nothing joining connecting')
    await act(connected)
    expect(page.text()).toBe('Ada nothing joined connected')
    await act(() => says(1, 'Leo'))
    expect(page.text()).toBe('Ada Leo joined connected')
    expect(heard).toHaveBeenLastCalledWith('Leo', 1)
    await act(() => wire().hears({ type: 'invalidate', ids: '*' }))
    await act(() => transport.fetched().data(grace, { etag: '"2"' }))

    expect(page.text()).toBe('Grace Leo joined connected')
    expect(wires).toHaveLength(1)
  })

  test('is in another channel when its parameters are others', async () => {
    const { page, connected, says, clock, wire } = await shown()
    await act(connected)
    await act(() => says(1, 'Leo'))
    await click(page)
    expect(page.text()).toBe('Ada nothing joining connected')
    await act(() => clock.advance(20))

    expect(wire().said.slice(-2)).toMatchObject([{ type: 'join', params: { clinic_id: '4' } }, { type: 'leave' }])
  })

  test('sends', async () => {
    const { page, connected, wire } = await shown()
    await act(connected)
    await click(page, '[type=submit]')

    expect(wire().last('send')).toMatchObject({ channel: 'room', params: { clinic_id: '3' }, message: 'called' })
  })

  test('tells how many of its messages wait, that some may have been missed, and why it may not be there', async () => {
    const { page, away } = await shown()
    const button = page.element.querySelector<HTMLElement>('[type=submit]')
    const { texts, sent } = await act(() =>
      away(
        () => button?.click(),
        async () => {
          await new Promise(resolve => setTimeout(resolve))
          return page.text()
        },
      ),
    )

    expect(sent).toEqual(['called', 'called'])
    expect(texts).toEqual([
      'Ada Leo joining 2 waiting offline',
      'Ada Max joined 1 gaps connected',
      'Ada Max refused 1 gaps forbidden connected',
    ])
  })

  test('ends with its page', async () => {
    const { page, connected, wire, clock } = await shown()
    await act(connected)
    await page.leave()

    expect(wire().isClosed()).toBe(true)
    expect(clock.waiting()).toBe(0)
  })

  test('says so on a server, where nothing is connected', () => {
    const it = liveClinic()
    const html = renderToString(
      <MizanContext client={it.mizan} live={it.go}>
        <Room />
      </MizanContext>,
    )

    expect(html).toContain('nothing joining connecting')
    expect(it.wires).toHaveLength(0)
  })

  test('is needed for a channel', async () => {
    const mizan: Mizan = liveClinic().mizan
    vi.spyOn(console, 'error').mockImplementation(() => {})

    await expect(open(mizan, <Room />)).rejects.toThrow('MizanContext')
  })
})
