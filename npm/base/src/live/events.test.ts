import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Channel } from '../channel.ts'
import { type Clock, systemClock } from '../clock.ts'
import { ada, clinic, grace, ownerDetail, show } from '../tests/clinic.ts'
import { eventStream } from './eventStream.ts'
import { events, type LiveOptions, live } from './index.ts'
import type { Message, Said } from './wire.ts'

const room: Channel<Record<never, never>, string, string> = { channel: 'room', params: {} }
const stops: (() => void)[] = []

afterEach(() => {
  vi.unstubAllGlobals()
  for (const stop of stops.splice(0)) {
    stop()
  }
})

const eventually = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 20_000 })

/** So many times as fast as others. */
const fast = (times: number): Clock => ({
  now: () => performance.now() * times,
  after: (milliseconds, run) => systemClock.after(milliseconds / times, run),
})

/** A server behind something that lets no WebSocket through until it is told to, and a client that is live with it. */
const opened = async (options: LiveOptions = {}, times = 10) => {
  vi.stubGlobal('WebSocket', WebSocket)
  const asked: IncomingMessage[] = []
  const streams: ServerResponse[] = []
  const said: Message[] = []
  let upgrades = 0
  let isBlocked = true
  const server = createServer((request, response) => {
    asked.push(request)
    streams.push(response)
    response.writeHead(200, { 'Content-Type': 'text/event-stream;charset=utf-8' })
    response.write(':\n\n')
  })
  const sockets = new WebSocketServer({ noServer: true })
  sockets.on('connection', socket => {
    socket.on('message', data => {
      const message: Message = JSON.parse(String(data))
      const ready: Said = { type: 'ready', caller: '-' }
      said.push(message)
      socket.send(JSON.stringify(message.type === 'join' ? { type: 'joined', id: message.id, next: 1 } : ready))
    })
  })
  server.on('upgrade', (request, socket, head) => {
    upgrades++
    if (isBlocked) {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
    } else {
      sockets.handleUpgrade(request, socket, head, its => void sockets.emit('connection', its))
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const it = clinic()
  const root = `http://127.0.0.1:${port}/petclinic/api/mizan/`
  const mizan = { ...it.mizan, transport: { ...it.transport, root } }
  const its = live(mizan, { random: () => 0, clock: fast(times), events, ...options })
  stops.push(its.start(), () => {
    server.closeAllConnections()
    server.close()
    sockets.close()
  })
  const tell = (...all: Said[]) => {
    for (const one of all) {
      const text = JSON.stringify(one)
      // It comes in pieces.
      streams.at(-1)?.write(`id: 1\nevent: ${one.type === 'error' ? 'refused' : one.type}\nda`)
      streams.at(-1)?.write(`ta: ${text}\n\n`)
    }
  }
  const stream = async (count = 1) => {
    await eventually(() => expect(streams).toHaveLength(count))
    return asked.at(-1)
  }
  return {
    ...it,
    live: its,
    asked,
    said,
    streams,
    tell,
    stream,
    upgrades: () => upgrades,
    unblock() {
      isBlocked = false
    },
  }
}

const watchesOf = (request: IncomingMessage | undefined) =>
  new URL(request?.url ?? '', 'http://localhost').searchParams.getAll('watch')

describe('where no WebSocket comes about', () => {
  test('events tell what others change', async () => {
    const { mizan, transport, live: its, stream, tell, upgrades } = await opened()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await transport.fetched().data(ada, { etag: '"1"' })
    const request = await stream()
    expect(upgrades()).toBeGreaterThanOrEqual(2)
    expect(request).toMatchObject({ method: 'GET' })
    expect(request?.url).toBe('/petclinic/api/mizan/live?watch=owner%3Aowner_id%3D5')
    tell({ type: 'ready', caller: '-' }, { type: 'watching', id: 0, etag: '"1"' })
    await eventually(() => expect(its.getStatus()).toBe('connected'))
    expect(transport.fetches).toHaveLength(1)
    tell({ type: 'invalidate', ids: [0] })
    await eventually(() => expect(transport.fetches).toHaveLength(2))
    await transport.fetched().data(grace, { etag: '"2"' })
    tell({ type: 'identify' })
    await eventually(() => expect(transport.fetched().target).toBe('caller/'))
  })

  test('what is watched is asked for anew when it is other, and what has changed in between is fetched', async () => {
    const { mizan, transport, clock, stream, streams, tell } = await opened()
    const one = show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await transport.fetched().data(ada, { etag: '"1"' })
    await stream()
    tell({ type: 'ready', caller: '-' }, { type: 'watching', id: 0, etag: '"1"' })
    const ended = new Promise(resolve => streams[0]?.on('close', resolve))
    show(mizan.instance(ownerDetail, { ownerId: 6 }))
    await transport.fetched().data(ada, { etag: '"1"' })
    await ended
    expect(watchesOf(await stream(2))).toEqual(['owner:owner_id=5', 'owner:owner_id=6'])
    tell({ type: 'ready', caller: '-' }, { type: 'watching', id: 1, etag: '"1"' })
    tell({ type: 'watching', id: 0, etag: '"2"' })
    await eventually(async () => {
      await clock.advance(150)
      expect(transport.fetches).toHaveLength(3)
    })
    await transport.fetched().data(grace, { etag: '"2"' })
    one.hide()
    show(mizan.instance(ownerDetail, { ownerId: 7 }))

    expect(watchesOf(await stream(3))).toEqual(['owner:owner_id=6', 'owner:owner_id=7'])
  })

  test('what may not be watched is not asked for again', async () => {
    const { mizan, live: its, stream, tell } = await opened()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await stream()
    tell({ type: 'error', id: 0, problem: { status: 403, code: 'forbidden' } }, { type: 'ready', caller: '-' })
    await eventually(() => expect(its.getStatus()).toBe('connected'))
    show(mizan.instance(ownerDetail, { ownerId: 6 }))

    expect(watchesOf(await stream(2))).toEqual(['owner:owner_id=6'])
  })

  test('what is not watched any more by then is not asked for', async () => {
    const { clock } = clinic()
    const asked: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address)
      return new Response()
    })
    const nothing = () => {}
    const wire = eventStream('/', clock)({ opened: nothing, heard: nothing, closed: nothing })
    wire.say({ type: 'watch', id: 1, context: 'vets', params: {} })
    wire.say({ type: 'unwatch', id: 1 })
    await clock.advance(1000)
    expect(asked).toEqual([])

    wire.say({ type: 'watch', id: 2, context: 'vets', params: {} })
    await clock.advance(1000)
    expect(asked).toEqual(['/live?watch=vets'])
  })

  test('a token is in a header', async () => {
    const { mizan, stream } = await opened({ token: () => 't0ken' })
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    const request = await stream()

    expect(request?.headers.authorization).toBe('Bearer t0ken')
    expect(request?.url).not.toContain('t0ken')
  })

  test('a channel says that it needs one', async () => {
    const { mizan, live: its, stream } = await opened()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    const joined = its.join(room, {})
    const why = { code: 'network', message: expect.stringContaining('WebSocket') }
    await Promise.all([expect(joined.send('called')).rejects.toMatchObject(why), stream()])

    expect(joined.getSnapshot()).toMatchObject({ status: 'refused', error: { code: 'network' }, waiting: 0 })
    await expect(joined.send('again')).rejects.toMatchObject(why)
  })

  test('events that end are begun anew, after an attempt with a socket', async () => {
    const { mizan, live: its, stream, streams, tell, upgrades } = await opened()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await stream()
    tell({ type: 'ready', caller: '-' })
    await eventually(() => expect(its.getStatus()).toBe('connected'))
    const before = upgrades()
    streams[0]?.end()
    await stream(2)

    expect(upgrades()).toBeGreaterThan(before)
  })

  test('silence ends them', async () => {
    const { mizan, stream } = await opened({}, 50)
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await stream()

    await stream(2)
  })

  test('it is taken as soon as there is one', async () => {
    const { mizan, live: its, said, stream, streams, tell, unblock } = await opened()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    const joined = its.join(room, {})
    await stream()
    tell({ type: 'ready', caller: '-' })
    const ended = new Promise(resolve => streams[0]?.on('close', resolve))
    unblock()
    await ended
    await eventually(() => expect(joined.getSnapshot()).toMatchObject({ status: 'joined', error: undefined }))
    await eventually(() => expect(its.getStatus()).toBe('connected'))

    expect(said.map(({ type }) => type)).toContain('watch')
  })
})
