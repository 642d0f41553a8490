import { describe, expect, test, vi } from 'vitest'
import type { Channel } from '../channel.ts'
import { fakeWires } from '../testing/fakeWires.ts'
import { settled } from '../testing/settled.ts'
import { fakeBrowser } from '../tests/browser.ts'
import { ada, clinic, grace, owner5, ownerDetail, renameOwner, show } from '../tests/clinic.ts'
import { live, tabs } from './index.ts'

const room: Channel<Record<never, never>, string, string> = { channel: 'room', params: {} }

/** A browser, in which each tab shows an owner. */
const browser = () => {
  const its = fakeBrowser()
  const wires = fakeWires()
  const open = async (ownerId = 5) => {
    const it = clinic()
    const page = new EventTarget()
    const client = live(it.mizan, {
      clock: it.clock,
      connect: wires.connect,
      random: () => 1,
      page,
      share: (connect, root) => tabs(connect, root, its),
    })
    const stop = client.start()
    const instance = it.mizan.instance(ownerDetail, { ownerId })
    show(instance)
    await it.transport.fetched().data(ada, { etag: '"1"' })
    await it.clock.advance(20)
    return { ...it, live: client, stop, page, name: () => instance.getSnapshot(ownerDetail).data?.name }
  }
  const connected = async () => {
    await wires.wire().open()
    await wires.wire().hears({ type: 'ready', socket: 's1', caller: 'ada' })
  }
  return { ...wires, open, connected }
}

describe('the tabs of a browser', () => {
  test('have one connection, and each is told of what it shows', async () => {
    const { open, wires, wire, connected } = browser()
    const first = await open(5)
    const second = await open(6)
    await connected()
    expect(wires).toHaveLength(1)
    expect([first, second].map(it => it.live.getStatus())).toEqual(['connected', 'connected'])
    expect(wire().said.map(({ params }) => params)).toEqual([{ owner_id: '5' }, { owner_id: '6' }])
    await wire().hears({ type: 'watching', id: wire().said[0]?.id ?? 0, etag: '"1"' })
    await wire().hears({ type: 'watching', id: wire().said[1]?.id ?? 0, etag: '"1"' })
    await wire().hears({ type: 'invalidate', ids: [wire().said[1]?.id ?? 0] })
    await second.transport.fetched().data(grace, { etag: '"2"' })

    expect([first.transport.fetches.length, second.transport.fetches.length]).toEqual([1, 2])
    expect(second.name()).toBe('Grace')
  })

  test('show once who calls, when they are asked', async () => {
    const { open, wire, connected } = browser()
    const tabs = [await open(5), await open(6)]
    await connected()
    await wire().hears({ type: 'identify' })

    expect(tabs.map(it => it.transport.fetched().target)).toEqual(['caller/', 'ctx/owner/?owner_id=6'])
  })

  test('that comes later is connected at once', async () => {
    const { open, wires, wire, connected } = browser()
    await open(5)
    await connected()
    const second = await open(6)

    expect(second.live.getStatus()).toBe('connected')
    expect(wire().said).toHaveLength(2)
    expect(wires).toHaveLength(1)
  })

  test('take over from one that goes, and watch again', async () => {
    const { open, wires, wire, connected } = browser()
    const first = await open(5)
    const second = await open(6)
    await connected()
    first.stop()
    await settled()
    expect(wires[0]?.isClosed()).toBe(true)
    expect(wires).toHaveLength(2)
    await connected()
    await wire().hears({ type: 'watching', id: wire().last('watch').id ?? 0, etag: '"2"' })

    expect(wire().said.map(({ params }) => params)).toEqual([{ owner_id: '6' }])
    expect(second.transport.fetches).toHaveLength(2)
  })

  test('need not watch for one that has gone', async () => {
    const { open, wire, connected } = browser()
    await open(5)
    const second = await open(6)
    await connected()
    second.stop()
    await settled()

    expect(wire().said.at(-1)).toEqual({ type: 'unwatch', id: wire().said[1]?.id })
  })

  test('try again when the connection is lost, and have one again', async () => {
    const { open, wires, wire, connected } = browser()
    const all = [await open(5), await open(6), await open(7)]
    await connected()
    await wire().breaks()
    for (const { clock } of all) {
      await clock.advance(2000)
    }
    await connected()

    expect(wires).toHaveLength(2)
    expect(all.map(it => it.live.getStatus())).toEqual(['connected', 'connected', 'connected'])
    expect(wire().said.map(({ params }) => params)).toHaveLength(3)
  })

  test('are told by the one with the connection what its calls made stale, as the server does not tell it', async () => {
    const { open, connected } = browser()
    const first = await open(5)
    const second = await open(5)
    await connected()
    void first.mizan.call(renameOwner, { ownerId: 5, name: 'Grace' })
    expect(first.transport.called().headers).toEqual({ 'X-Mizan-Socket': 's1' })
    await first.transport.called().result(null, { invalidate: [owner5] })
    expect(second.transport.fetches).toHaveLength(2)
    void second.mizan.call(renameOwner, { ownerId: 5, name: 'Grace' })

    expect(second.transport.called().headers).toBeUndefined()
  })

  test('have a new connection for another caller, whoever has seen him', async () => {
    const { open, wires, connected } = browser()
    await open(5)
    const second = await open(6)
    await connected()
    second.mizan.forget()
    await settled()
    expect(wires).toHaveLength(2)
    expect(wires[0]?.isClosed()).toBe(true)
    await connected()

    expect(second.live.getStatus()).toBe('connected')
  })

  test('join a channel once, and are each told what it says', async () => {
    const { open, wire, connected } = browser()
    const first = await open(5)
    const second = await open(6)
    await connected()
    const heard = [vi.fn<(message: string) => void>(), vi.fn<(message: string) => void>()] as const
    const ours = first.live.join(room, {}, { message: heard[0] })
    await first.clock.advance(20)
    const { id = 0 } = wire().last('join')
    await wire().hears({ type: 'joined', id, next: 7 })
    const theirs = second.live.join(room, {}, { message: heard[1] })
    await second.clock.advance(20)
    await wire().hears({ type: 'message', channel: 'room', params: {}, n: 7, message: 'Leo' })
    expect(wire().said.filter(({ type }) => type === 'join')).toHaveLength(1)
    expect([ours, theirs].map(it => it.getSnapshot())).toMatchObject([
      { status: 'joined', last: 'Leo', gaps: 0 },
      { status: 'joined', last: 'Leo', gaps: 0 },
    ])
    ours.leave()
    await first.clock.advance(20)
    expect(wire().said.at(-1)).not.toMatchObject({ type: 'leave' })
    theirs.leave()
    await second.clock.advance(20)

    expect(wire().said.at(-1)).toEqual({ type: 'leave', id })
  })

  test('are told of a gap, where they have not heard the same before', async () => {
    const { open, wires, wire, connected } = browser()
    const first = await open(5)
    const second = await open(6)
    await connected()
    const ours = first.live.join(room, {})
    await first.clock.advance(20)
    await wire().hears({ type: 'joined', id: wire().last('join').id ?? 0, next: 7 })
    await wire().hears({ type: 'message', channel: 'room', params: {}, n: 7, message: 'Leo' })
    const theirs = second.live.join(room, {})
    await second.clock.advance(20)
    await wire().hears({ type: 'message', channel: 'room', params: {}, n: 8, message: 'Max' })
    await wire().breaks()
    await first.clock.advance(2000)
    await connected()
    expect(wire().last('join')).toMatchObject({ after: 8 })
    await wire().hears({ type: 'joined', id: wire().last('join').id ?? 0, next: 10 })
    await wire().hears({ type: 'message', channel: 'room', params: {}, n: 9, message: 'Tom' })
    await second.clock.advance(2000)

    expect(wires).toHaveLength(2)
    expect([ours, theirs].map(it => it.getSnapshot().gaps)).toEqual([0, 1])
    expect(theirs.getSnapshot().status).toBe('joined')
  })

  test('send, and each is told what became of its own', async () => {
    const { open, wire, connected } = browser()
    await open(5)
    const second = await open(6)
    await connected()
    const theirs = second.live.join(room, {})
    await second.clock.advance(20)
    const sent = theirs.send('called')
    const { id = 0, message } = wire().last('send')
    expect(message).toBe('called')
    await wire().hears({ type: 'sent', id })

    await expect(sent).resolves.toBeUndefined()
  })

  test('have a connection each where a browser has no locks', async () => {
    const { connect } = fakeWires()

    expect(tabs(connect, '/', undefined)).toBe(connect)
  })
})
