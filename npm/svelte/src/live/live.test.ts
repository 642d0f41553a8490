// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { liveClinic } from '../../../tests/live.ts'
import LiveRoom from '../tests/LiveRoom.svelte'
import { ada, grace, place } from '../tests/place.svelte.ts'
import type { UsedChannel } from './index.ts'

/** Owner 5 and room 3, live. */
const page = async () => {
  const on = liveClinic()
  const heard = vi.fn<(message: string, n: number) => void>()
  let room: UsedChannel<string, string, 'not_waiting'> | undefined
  const made = (its: typeof room) => {
    room = its
  }
  const it = place(LiveRoom, { on, props: { live: on.go, clinicId: 3, heard, made } as never })
  await on.transport.fetched().data(ada, { etag: '"1"' })
  return { ...on, ...it, heard, send: (message: string) => room?.send(message) }
}

describe('a client that is live', () => {
  test('shows what others have changed, and what a channel tells', async () => {
    const { shown, connected, says, wire, transport, heard } = await page()
    expect(await shown()).toBe('Ada nothing joining connecting')
    await connected()
    expect(await shown()).toBe('Ada nothing joined connected')
    await says(1, 'Leo')
    expect(await shown()).toBe('Ada Leo joined connected')
    expect(heard).toHaveBeenLastCalledWith('Leo', 1)
    await wire().hears({ type: 'invalidate', ids: '*' })
    await transport.fetched().data(grace, { etag: '"2"' })

    expect(await shown()).toBe('Grace Leo joined connected')
  })

  test('is in another channel when its parameters are others', async () => {
    const { shown, connected, says, clock, wire, props } = await page()
    await connected()
    await says(1, 'Leo')
    props.clinicId = 4
    expect(await shown()).toBe('Ada nothing joining connected')
    await clock.advance(20)

    expect(wire().said.slice(-2)).toMatchObject([{ type: 'join', params: { clinic_id: '4' } }, { type: 'leave' }])
  })

  test('sends, and has nobody to send for when it is gone', async () => {
    const { connected, wire, clock, send, unmount } = await page()
    await connected()
    const sent = send('called')
    expect(wire().last('send')).toMatchObject({ params: { clinic_id: '3' }, message: 'called' })
    await wire().hears({ type: 'sent', id: wire().last('send').id ?? 0 })
    await sent
    await unmount()

    expect(wire().isClosed()).toBe(true)
    expect(clock.waiting()).toBe(0)
    await expect(send('called')).rejects.toMatchObject({ code: 'aborted' })
  })

  test('tells how many of its messages wait, that some may have been missed, and why it may not be there', async () => {
    const { shown, away, send } = await page()
    const { texts, sent } = await away(() => void send('called'), shown)

    expect(sent).toEqual(['called', 'called'])
    expect(texts).toEqual([
      'Ada Leo joining 2 waiting offline',
      'Ada Max joined 1 gaps connected',
      'Ada Max refused 1 gaps forbidden connected',
    ])
  })
})
