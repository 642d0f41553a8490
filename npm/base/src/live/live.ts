import type { Channel } from '../channel.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { Mizan } from '../mizan.ts'
import { createStore } from '../store.ts'
import { type Connection, createConnection, type LiveStatus } from './connection.ts'
import type { Room, RoomHandlers } from './room.ts'
import { type AnyChannel, type AnyRoom, createRooms } from './rooms.ts'
import { createWatches } from './watches.ts'
import { webSocket } from './webSocket.ts'
import type { Connect, Said } from './wire.ts'

export interface LiveOptions {
  /** Where a bearer's token says who asks: the same function as that of `bearer`. */
  readonly token?: () => string | undefined | Promise<string | undefined>
  /** By default the WebSocket at `ws` below the client's root. */
  readonly connect?: Connect
  /** `events`, for server-sent events where no WebSocket comes about. */
  readonly events?: (connect: Connect, root: string, clock: Clock) => Connect
  /** `tabs`, for one connection for all tabs of a browser. */
  readonly share?: (connect: Connect, root: string) => Connect
  readonly clock?: Clock
  readonly random?: () => number
  readonly page?: Pick<EventTarget, 'addEventListener'> | undefined
}

/** A client that is told what others change, and takes part in channels. Until it is started it does neither. */
export interface Live {
  /** Connects as soon as something is shown or joined. Returns what ends it; it may be started again. */
  start(): () => void
  /** For a sign "you are offline". */
  getStatus(): LiveStatus
  subscribe(listener: () => void): () => void
  /** Takes part in a channel until `leave`. Whoever joins a second time is told what comes from then on. */
  join<P extends object, In, Out, Code extends string>(
    channel: Channel<P, In, Out, Code>,
    params: NoInfer<P>,
    handlers?: RoomHandlers<NoInfer<Out>>,
  ): Room<In, Out, Code>
}

/** For how long what is wanted may change until it is said. */
const COALESCE = 20
/** For how long an answer is waited for that says who calls. */
const PATIENCE = 10_000

/** Makes a client live. There is one for each client: asked for again it is the same, with the options that it has. */
export const live = (mizan: Mizan, options?: LiveOptions): Live => {
  mizan.host.live ??= create(mizan, options)
  return mizan.host.live
}

const create = (mizan: Mizan, options: LiveOptions = {}): Live => {
  const { clock = systemClock, random = Math.random, token, page = globalThis.window, share } = options
  const { host } = mizan
  const { root } = mizan.transport
  const socket = options.connect ?? webSocket(root, clock)
  const own = options.events?.(socket, root, clock) ?? socket
  const connect = share?.(own, root) ?? own
  const status = createStore<{ readonly status: LiveStatus }>({ status: 'connecting' })
  let connection: Connection | undefined
  let caller: string | undefined
  let cancel: (() => void) | undefined
  let ids = 0
  let hearing = false
  let isReady = false

  const nextId = () => ++ids
  const say: Connection['say'] = message => connection?.say(message)

  const sync = () => {
    cancel?.()
    cancel = undefined
    if (connection?.isOpen()) {
      watches.sync()
      rooms.sync(isReady)
    } else if (watches.isNeeded() || rooms.isNeeded()) {
      connection?.need()
    }
  }

  const changed = (now?: boolean) => {
    if (now && connection?.isOpen()) {
      sync()
    } else if (connection) {
      cancel ??= clock.after(COALESCE, sync)
    }
  }

  const watches = createWatches(mizan, say, nextId)
  const rooms = createRooms(say, nextId, changed)

  /** Does what was heard: the others have heard it, too. */
  const told = (act: () => void) => {
    hearing = true
    act()
    hearing = false
  }

  /** Only its requests tell a server a session's roles. Where none arrives it ends the connection, and a new one does that. */
  const identify = () =>
    host.send({ target: 'caller/', etag: undefined, noCache: false, signal: AbortSignal.timeout(PATIENCE) }).then(
      answer => void host.saw(answer.caller),
      () => {},
    )

  const hear = (said: Said) => {
    switch (said.type) {
      case 'ready':
        host.headers = said.socket ? { 'X-Mizan-Socket': said.socket } : undefined
        caller = said.caller
        host.saw(caller)
        // Who it is is known: what waits is not sent for another.
        isReady = true
        sync()
        break
      case 'watching':
        watches.watching(said.id, said.etag)
        break
      case 'invalidate':
        told(() => watches.invalidate(said.ids))
        break
      case 'stale':
        told(() => mizan.invalidate(said.stale))
        break
      case 'identify':
        identify()
        break
      case 'error':
        if (said.id !== undefined) {
          watches.refused(said.id)
          rooms.refused(said.id, said.problem)
        }
        break
      default:
        rooms.hear(said)
    }
  }

  return {
    start() {
      connection = createConnection(
        { connect, clock, random, token, page },
        {
          become(next) {
            if (next !== status.getSnapshot().status) {
              status.become({ status: next })
            }
          },
          begin: sync,
          hear,
          end() {
            host.headers = undefined
            isReady = false
            watches.end()
            rooms.end()
          },
        },
      )
      const { failed, used } = host
      host.shown = () => changed()
      host.used = entry => {
        used(entry)
        changed()
      }
      host.failed = error => {
        failed(error)
        watches.arrived()
      }
      const unobserve = mizan.observe(event => {
        if (event.type === 'invalidate') {
          // What came with the answer to a call is taken after this.
          queueMicrotask(watches.arrived)
          if (!hearing && event.invalidate.length) {
            connection?.share(event.invalidate)
          }
        }
        if (event.type === 'caller') {
          rooms.forget()
          if (!event.caller || event.caller !== caller) {
            connection?.renew()
          }
        }
      })
      changed()
      return () => {
        cancel?.()
        cancel = host.shown = undefined
        Object.assign(host, { failed, used })
        unobserve()
        connection?.stop()
        connection = undefined
      }
    },
    getStatus: () => status.getSnapshot().status,
    subscribe: status.subscribe,
    join: (channel, params, handlers = {}) =>
      rooms.join(channel as unknown as AnyChannel, params, handlers as RoomHandlers<unknown>) as AnyRoom as never,
  }
}
