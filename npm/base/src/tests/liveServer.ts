import type { Connect, Message, Said, WireEvents } from '../live/wire.ts'
import type { FakeCall, FakeFetch } from '../testing/fakeTransport.ts'
import { settled } from '../testing/settled.ts'

interface Served {
  readonly fetch: FakeFetch
  readonly version: number
}

interface Line {
  readonly socket: string
  readonly events: WireEvents
  readonly watches: Map<number, string>
  room: number | undefined
  readonly toServer: Message[]
  readonly toClient: Said[]
}

/** How many messages of its channel it can still tell. */
const HISTORY = 4

/**
 * A server with owners, each with a version, and one channel, at the pace of a test: whatever goes either way waits until it
 * is delivered.
 */
export const liveServer = () => {
  const versions = new Map<string, number>()
  const lines = new Set<Line>()
  const log: number[] = []
  const taken: unknown[] = []
  const unserved: FakeFetch[] = []
  const served: Served[] = []
  let next = 1
  let oldest = 1
  let sockets = 0

  const versionOf = (owner: string) => versions.get(owner) ?? 1
  const etagOf = (version: number) => `"${version}"`

  const connect: Connect = events => {
    const line: Line = {
      socket: `s${++sockets}`,
      events,
      watches: new Map(),
      room: undefined,
      toServer: [],
      toClient: [],
    }
    lines.add(line)
    queueMicrotask(() => {
      if (lines.has(line)) {
        events.opened()
        line.toClient.push({ type: 'ready', socket: line.socket, caller: 'ada' })
      }
    })
    return { say: message => void line.toServer.push(message), close: () => void lines.delete(line) }
  }

  const join = (line: Line, { id = 0, after }: Message) => {
    line.room = id
    const last = after as number | undefined
    const gap = last !== undefined && (last < oldest - 1 || last >= next)
    line.toClient.push({ type: 'joined', id, next, ...(gap && { gap }) })
    for (const n of last === undefined || gap ? [] : log.filter(it => it > last)) {
      line.toClient.push({ type: 'message', channel: 'room', params: {}, n, message: n })
    }
  }

  const take = (line: Line, message: Message) => {
    const { id = 0 } = message
    if (message.type === 'watch') {
      const owner = (message.params as { readonly owner_id: string }).owner_id
      line.watches.set(id, owner)
      line.toClient.push({ type: 'watching', id, etag: etagOf(versionOf(owner)) })
    } else if (message.type === 'unwatch') {
      line.watches.delete(id)
    } else if (message.type === 'join') {
      join(line, message)
    } else if (message.type === 'send') {
      taken.push(message.message)
      publish()
      line.toClient.push({ type: 'sent', id })
    } else if (message.type === 'ping') {
      line.toClient.push({ type: 'pong' })
    }
  }

  const change = (owner: string, by?: string) => {
    versions.set(owner, versionOf(owner) + 1)
    for (const line of lines) {
      const ids = [...line.watches].filter(([, its]) => its === owner).map(([id]) => id)
      if (ids.length && line.socket !== by) {
        line.toClient.push({ type: 'invalidate', ids })
      }
    }
  }

  const publish = () => {
    log.push(next)
    oldest = Math.max(oldest, next - HISTORY + 1)
    for (const { room, toClient } of lines) {
      if (room) {
        toClient.push({ type: 'message', channel: 'room', params: {}, n: next, message: next })
      }
    }
    next++
  }

  const kill = (told: boolean) => {
    for (const line of lines) {
      lines.delete(line)
      if (told) {
        line.events.closed()
      }
    }
  }

  return {
    connect,
    log,
    /** What clients have said in the channel. */
    taken,
    versionOf,
    change,
    kill,
    /** A message of somebody else, in the channel. */
    publish,
    /** Another one takes its place, which knows nothing of what was said. */
    restart() {
      next += 1000
      oldest = next
      kill(true)
    },
    /** Sees what has been asked for. */
    asked: (fetch: FakeFetch) => void unserved.push(fetch),
    /** Takes the next thing that a client has said. @returns whether there was one */
    hear() {
      const line = [...lines].find(({ toServer }) => toServer.length)
      const message = line?.toServer.shift()
      if (line && message) {
        take(line, message)
      }
      return !!message
    },
    async tell() {
      const line = [...lines].find(({ toClient }) => toClient.length)
      const said = line?.toClient.shift()
      if (line && said) {
        line.events.heard(said)
        await settled()
      }
      return !!said
    },
    /** Reads what the next fetch asks for: what happens from here on is not in its answer. */
    serve() {
      const fetch = unserved.shift()
      if (fetch) {
        served.push({ fetch, version: versionOf(fetch.target.split('=')[1] ?? '') })
      }
      return !!fetch
    },
    async answer() {
      const it = served.shift()
      if (it) {
        const etag = etagOf(it.version)
        await (it.fetch.etag === etag
          ? it.fetch.notModified({ etag })
          : it.fetch.data({ owner_detail: { id: 5, name: etag } }, { etag }))
      }
      return !!it
    },
    async commit(call: FakeCall, lost: boolean) {
      const owner = String(call.args.owner_id)
      change(owner, call.headers?.['X-Mizan-Socket'])
      await (lost
        ? call.fail()
        : call.result(null, { invalidate: [{ context: 'owner', params: { owner_id: Number(owner) } }] }))
    },
  }
}
