import { describe, expect, test } from 'vitest'
import { settled } from '../testing/settled.ts'
import { ada, grace, ownerDetail, show } from '../tests/clinic.ts'
import { liveClinic, watchedOwner } from '../tests/live.ts'

describe('a connection that is lost', () => {
  test('is made again, watches again, and refetches what has changed meanwhile', async () => {
    const { clock, wires, wire, transport, live, name } = await watchedOwner()
    expect(live.getStatus()).toBe('connected')
    await clock.advance(20_000)
    await wire().breaks()
    expect(live.getStatus()).toBe('connecting')
    await clock.advance(500)
    expect(wires).toHaveLength(2)
    await wire().open()
    await wire().hears({ type: 'ready', socket: 's2', caller: 'ada' })
    await wire().hears({ type: 'watching', id: wire().last('watch').id ?? 0, etag: '"2"' })
    await transport.fetched().data(grace, { etag: '"2"' })

    expect(name()).toBe('Grace')
    expect(live.getStatus()).toBe('connected')
  })

  test('is tried again after longer and longer, up to half a minute', async () => {
    const { clock, wires, wire, live } = await watchedOwner()
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt++) {
      await wire().breaks()
      const before = clock.now()
      const count = wires.length
      while (wires.length === count) {
        await clock.advance(500)
      }
      waits.push(clock.now() - before)
    }

    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
    expect(live.getStatus()).toBe('offline')
  })

  test('is not tried by all at the same moment', async () => {
    const { clock, wires, wire } = await watchedOwner({ random: () => 0 })
    await wire().breaks()
    await clock.advance(499)
    expect(wires).toHaveLength(1)
    await clock.advance(1)
    expect(wires).toHaveLength(2)
  })

  test('is tried at once when the network is back', async () => {
    const { page, wires, wire } = await watchedOwner()
    await wire().breaks()
    page.dispatchEvent(new Event('online'))
    await settled()

    expect(wires).toHaveLength(2)
  })
})

describe('silence', () => {
  test('is broken by a ping, and one that nothing follows means that nobody is there', async () => {
    const { clock, wires, wire } = await watchedOwner()
    await clock.advance(25_000)
    expect(wire().said.at(-1)).toEqual({ type: 'ping' })
    await wire().hears({ type: 'pong' })
    await clock.advance(25_000)
    expect(wires).toHaveLength(1)
    await clock.advance(25_000 + 500)

    expect(wires[0]?.isClosed()).toBe(true)
    expect(wires).toHaveLength(2)
  })

  test('is believed for less long when somebody comes back to the page', async () => {
    const { clock, page, wires } = await watchedOwner()
    await clock.advance(10_001)
    page.dispatchEvent(new Event('focus'))
    await clock.advance(5500)

    expect(wires).toHaveLength(2)
  })

  test('of one that does not come about ends it', async () => {
    const { mizan, clock, wires } = liveClinic()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await clock.advance(20 + 10_000 + 1000)

    expect(wires[0]?.isClosed()).toBe(true)
    expect(wires).toHaveLength(2)
  })
})

describe('a page', () => {
  test('that goes has no connection, and one again when it comes back', async () => {
    const { page, clock, wires, wire, live } = await watchedOwner()
    page.dispatchEvent(new Event('pagehide'))
    expect(wire().isClosed()).toBe(true)
    expect(live.getStatus()).toBe('connecting')
    await clock.advance(100_000)
    expect(wires).toHaveLength(1)
    page.dispatchEvent(new Event('pageshow'))
    await settled()
    await wire().open()

    expect(wires).toHaveLength(2)
    expect(wire().last('watch')).toMatchObject({ context: 'owner' })
  })

  test('that is done with it leaves nothing behind, and may begin again', async () => {
    const { clock, stop, live, wires, wire } = await watchedOwner()
    stop()
    expect(wire().isClosed()).toBe(true)
    expect(clock.waiting()).toBe(0)
    live.start()
    await clock.advance(20)

    expect(wires).toHaveLength(2)
  })
})

describe('a caller', () => {
  test('with a token says it first', async () => {
    const { mizan, clock, wire } = liveClinic({ token: async () => 't0ken' })
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await clock.advance(20)
    await wire().open()

    expect(wire().said.map(({ type }) => type)).toEqual(['auth', 'watch'])
    expect(wire().said[0]).toEqual({ type: 'auth', token: 't0ken' })
  })

  test('is shown by a request of its session when it is asked for, and is another one where that says so', async () => {
    const { wires, wire, transport, name } = await watchedOwner()
    await wire().hears({ type: 'identify' })
    expect(transport.fetched()).toMatchObject({ target: 'caller/', etag: undefined, noCache: false })
    await transport.fetched().answer({ status: 204, body: undefined, caller: 'ada' })
    expect(name()).toBe('Ada')
    await wire().hears({ type: 'identify' })
    await transport.fetched().fail()
    expect(wires).toHaveLength(1)
    await wire().hears({ type: 'identify' })
    await transport.fetched().answer({ status: 204, body: undefined, caller: '-' })

    expect(name()).toBeUndefined()
    expect(wires).toHaveLength(2)
  })

  test('another one has another connection', async () => {
    const { mizan, transport, wires } = await watchedOwner()
    void mizan.call({ name: 'login' }, {})
    await transport.called().result(null, {}, { caller: 'grace' })

    expect(wires).toHaveLength(2)
    expect(wires[0]?.isClosed()).toBe(true)
  })

  test('whom the connection tells first drops what was of the last one, and stays connected', async () => {
    const { clock, transport, wires, wire, name } = await watchedOwner()
    await wire().breaks()
    await clock.advance(1000)
    await wire().open()
    await wire().hears({ type: 'ready', socket: 's2', caller: 'grace' })
    expect(name()).toBeUndefined()
    await transport.fetched().data(ada, { caller: 'grace' })
    await clock.advance(1000)

    expect(wires).toHaveLength(2)
    expect(wire().isClosed()).toBe(false)
  })
})
