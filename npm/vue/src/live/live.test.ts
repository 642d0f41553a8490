// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type App, createApp, createSSRApp, h, nextTick, ref } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { liveClinic, roomChannel, textOf } from '../../../tests/live.ts'
import { MizanContext } from '../index.ts'
import { ada, component, detail, grace } from '../tests/place.ts'
import { useChannel, useLiveStatus } from './index.ts'

const apps: App[] = []

afterEach(() => {
  for (const app of apps.splice(0)) {
    app.unmount()
  }
})

/** Owner 5 and a room, live. */
const page = () => {
  const it = liveClinic()
  const heard = vi.fn<(message: string, n: number) => void>()
  const clinicId = ref(3)
  const { Detail } = detail()
  const used: { send?: (message: string) => Promise<void> } = {}
  const Room = component(() => {
    const { send, last, status, waiting, gaps, error } = useChannel(roomChannel, () => ({ clinicId: clinicId.value }), {
      message: heard,
    })
    const connection = useLiveStatus()
    used.send = send
    const text = () =>
      textOf({
        last: last.value,
        status: status.value,
        waiting: waiting.value,
        gaps: gaps.value,
        error: error.value,
      })
    return () => ` ${text()} ${connection.value}`
  })
  const root = {
    render: () => h(MizanContext, { client: it.mizan, live: it.go }, () => [h(Detail, { ownerId: 5 }), h(Room)]),
  }
  return { ...it, heard, clinicId, used, root }
}

const shown = async () => {
  const it = page()
  const element = document.createElement('div')
  const app = createApp(it.root)
  app.mount(element)
  apps.push(app)
  await it.transport.fetched().data(ada, { etag: '"1"' })
  const text = async () => {
    await nextTick()
    return element.textContent
  }
  return { ...it, app, text }
}

describe('a client that is live', () => {
  test('shows what others have changed, and what a channel tells', async () => {
    const { text, connected, says, wire, transport, heard } = await shown()
    expect(await text()).toBe('Ada nothing joining connecting')
    await connected()
    expect(await text()).toBe('Ada nothing joined connected')
    await says(1, 'Leo')
    expect(await text()).toBe('Ada Leo joined connected')
    expect(heard).toHaveBeenLastCalledWith('Leo', 1)
    await wire().hears({ type: 'invalidate', ids: '*' })
    await transport.fetched().data(grace, { etag: '"2"' })

    expect(await text()).toBe('Grace Leo joined connected')
  })

  test('is in another channel when its parameters are others', async () => {
    const { text, connected, says, clock, wire, clinicId } = await shown()
    await connected()
    await says(1, 'Leo')
    clinicId.value = 4
    expect(await text()).toBe('Ada nothing joining connected')
    await clock.advance(20)

    expect(wire().said.slice(-2)).toMatchObject([{ type: 'join', params: { clinic_id: '4' } }, { type: 'leave' }])
  })

  test('sends, and has nobody to send for when it is gone', async () => {
    const { app, connected, wire, clock, used } = await shown()
    await connected()
    const sent = used.send?.('called')
    expect(wire().last('send')).toMatchObject({ params: { clinic_id: '3' }, message: 'called' })
    await wire().hears({ type: 'sent', id: wire().last('send').id ?? 0 })
    await sent
    app.unmount()
    apps.pop()

    expect(wire().isClosed()).toBe(true)
    expect(clock.waiting()).toBe(0)
    await expect(used.send?.('called')).rejects.toMatchObject({ code: 'aborted' })
  })

  test('tells how many of its messages wait, that some may have been missed, and why it may not be there', async () => {
    const { text, away, used } = await shown()
    const { texts, sent } = await away(() => void used.send?.('called'), text)

    expect(sent).toEqual(['called', 'called'])
    expect(texts).toEqual([
      'Ada Leo joining 2 waiting offline',
      'Ada Max joined 1 gaps connected',
      'Ada Max refused 1 gaps forbidden connected',
    ])
  })

  test('says so on a server, where nothing is connected', async () => {
    const it = page()

    expect(await renderToString(createSSRApp(it.root))).toContain('nothing joining connecting')
    expect(it.wires).toHaveLength(0)
  })
})
