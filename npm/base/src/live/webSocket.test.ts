import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { ada, clinic, grace, ownerDetail, show } from '../tests/clinic.ts'
import { live } from './index.ts'
import type { Message, Said } from './wire.ts'

const stops: (() => void)[] = []

afterEach(() => {
  vi.unstubAllGlobals()
  for (const stop of stops.splice(0)) {
    stop()
  }
})

/** A machine that is busy takes its time. */
const eventually = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 20_000 })

/** A server of this protocol at a port of its own, and a client that is live with it. */
const opened = async () => {
  vi.stubGlobal('WebSocket', WebSocket)
  const server = new WebSocketServer({ port: 0 })
  await new Promise(resolve => server.once('listening', resolve))
  const said: Message[] = []
  const protocols: string[] = []
  server.on('connection', (socket, request) => {
    protocols.push(`${request.url} ${socket.protocol}`)
    socket.on('message', data => said.push(JSON.parse(String(data))))
  })
  const { port } = server.address() as AddressInfo
  const it = clinic()
  const root = `http://localhost:${port}/petclinic/api/mizan/`
  const mizan = { ...it.mizan, transport: { ...it.transport, root } }
  const its = live(mizan, { random: () => 0 })
  stops.push(its.start(), () => server.close())
  const tell = (message: Said) => server.clients.forEach(socket => void socket.send(JSON.stringify(message)))
  return { ...it, live: its, server, said, protocols, tell }
}

describe('a real WebSocket', () => {
  test('watches what is shown, is told of changes, and comes back when it is cut', async () => {
    const { mizan, transport, clock, server, said, protocols, tell, live: its } = await opened()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    await transport.fetched().data(ada, { etag: '"1"' })
    await eventually(() => expect(said).toHaveLength(1))
    expect(protocols).toEqual(['/petclinic/api/mizan/ws mizan.v1'])
    expect(said[0]).toEqual({ type: 'watch', id: 1, context: 'owner', params: { owner_id: '5' } })
    tell({ type: 'ready', socket: 's1', caller: '-' })
    tell({ type: 'watching', id: 1, etag: '"1"' })
    await eventually(() => expect(its.getStatus()).toBe('connected'))
    tell({ type: 'invalidate', ids: [1] })
    await eventually(() => expect(transport.fetches).toHaveLength(2))
    await transport.fetched().data(grace, { etag: '"2"' })

    for (const socket of server.clients) {
      socket.terminate()
    }
    await eventually(() => expect(said).toHaveLength(2))
    tell({ type: 'watching', id: 2, etag: '"3"' })
    await eventually(async () => {
      await clock.advance(150)
      expect(transport.fetches).toHaveLength(3)
    })
    expect(transport.fetched()).toMatchObject({ etag: '"2"', noCache: true })
  })

  test('says no more at a time than a server hears', async () => {
    const { mizan, said } = await opened()
    for (let ownerId = 0; ownerId < 70; ownerId++) {
      show(mizan.instance(ownerDetail, { ownerId }))
    }
    const times: number[] = []
    const watching = said as Message[] & { push: (message: Message) => number }
    const push = watching.push.bind(watching)
    watching.push = message => {
      times.push(performance.now())
      return push(message)
    }
    await eventually(() => expect(said).toHaveLength(70))

    for (const [index, time] of times.entries()) {
      expect(times.filter(other => other >= time && other < time + 400).length, `from ${index}`).toBeLessThanOrEqual(45)
    }
    expect((times[69] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1000)
  })
})
