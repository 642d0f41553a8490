import type { Channel } from '../channel.ts'
import type { Texts } from '../contract.ts'
import { MizanError } from '../error.ts'
import type { Problem } from '../problem.ts'
import { errorOf } from '../problems.ts'
import { createStore, type Store } from '../store.ts'
import { joining, keyOfTexts, type Room, type RoomHandlers, type RoomState, textsOfChannel } from './room.ts'
import type { Message, Said } from './wire.ts'

/** The channels that are joined: an instance of one is joined once, however many are interested. */
export interface Rooms {
  join(channel: AnyChannel, params: object, handlers: RoomHandlers<unknown>): AnyRoom
  isNeeded(): boolean
  /**
   * Says what has to be said for exactly those to be joined that somebody is interested in.
   *
   * @param sends whether what waits is sent, too
   */
  sync(sends: boolean): void
  hear(said: Said): void
  refused(id: number, problem: Problem): void
  /** Another caller: nothing of what was told to the last one, and nothing of what he said. */
  forget(): void
  end(): void
}

export type AnyChannel = Channel<Record<string, unknown>, unknown, unknown, string>
export type AnyRoom = Room<unknown, unknown, string>

/** The most messages that wait for a connection. */
const LONGEST = 100

interface Joined {
  readonly key: string
  readonly of: { readonly channel: string; readonly params: Texts }
  readonly store: Store<RoomState<unknown, string>>
  readonly members: Set<RoomHandlers<unknown>>
  /** Of the `join`, on this connection. */
  id?: number | undefined
  /** The number of the last message. */
  n?: number | undefined
}

interface Sending {
  readonly to: Joined
  readonly message: unknown
  /** Once it is under way. */
  id?: number
  resolve(): void
  reject(error: MizanError): void
}

export const createRooms = (
  say: (message: Message) => void,
  nextId: () => number,
  /** What is wanted has changed; `now` where it has to be said at once. */
  changed: (now?: boolean) => void,
): Rooms => {
  const rooms = new Map<string, Joined>()
  const sendings = new Set<Sending>()

  const withId = (id: number) => [...rooms.values()].find(room => room.id === id)

  const settle = (which: (it: Sending) => boolean, error?: MizanError) => {
    for (const it of [...sendings].filter(which)) {
      sendings.delete(it)
      if (error) {
        it.reject(error)
      } else {
        it.resolve()
      }
    }
    count()
  }

  const count = () => {
    for (const room of rooms.values()) {
      const waiting = [...sendings].filter(({ to, id }) => to === room && !id).length
      if (waiting !== room.store.getSnapshot().waiting) {
        room.store.become({ waiting })
      }
    }
  }

  const tell = (room: Joined, act: (handlers: RoomHandlers<unknown>) => void) => [...room.members].forEach(act)

  const gap = (room: Joined) => {
    room.store.become({ gaps: room.store.getSnapshot().gaps + 1 })
    tell(room, handlers => handlers.gap?.())
  }

  const joined = (room: Joined, next: number, missed: boolean) => {
    if (missed || room.n === undefined) {
      room.n = next - 1
    }
    room.store.become({ status: 'joined', error: undefined })
    if (missed) {
      gap(room)
    }
  }

  const message = (room: Joined, n: number, its: unknown) => {
    if (room.n !== undefined && n <= room.n) {
      return
    }
    const missed = room.n !== undefined && n > room.n + 1
    room.n = n
    if (missed) {
      gap(room)
    }
    room.store.become({ last: its })
    tell(room, handlers => handlers.message?.(its, n))
  }

  const send = (to: Joined, its: unknown) =>
    new Promise<void>((resolve, reject) => {
      if (sendings.size >= LONGEST) {
        throw new MizanError('network', `${LONGEST} messages wait already`)
      }
      sendings.add({ to, message: its, resolve, reject })
      count()
      changed(true)
    })

  return {
    isNeeded: () => [...rooms.values()].some(({ members }) => members.size),
    join(channel, params, handlers) {
      const of = { channel: channel.channel, params: textsOfChannel(channel, params) }
      const key = keyOfTexts(of.channel, of.params)
      const room: Joined = rooms.get(key) ?? {
        key,
        of,
        members: new Set(),
        store: createStore<RoomState<unknown, string>>(joining),
      }
      rooms.set(key, room)
      const own = { ...handlers }
      room.members.add(own)
      changed()
      return {
        ...room.store,
        send: its => send(room, its),
        leave() {
          room.members.delete(own)
          changed()
        },
      }
    },
    sync(sends) {
      const all = [...rooms.values()]
      for (const room of all) {
        if (!room.id && room.members.size) {
          room.id = nextId()
          say({ type: 'join', id: room.id, ...room.of, ...(room.n !== undefined && { after: room.n }) })
        }
      }
      for (const it of sendings) {
        if (sends && !it.id && it.to.id) {
          it.id = nextId()
          say({ type: 'send', id: it.id, ...it.to.of, message: it.message })
        }
      }
      for (const room of all.filter(({ members }) => !members.size)) {
        rooms.delete(room.key)
        if (room.id && room.store.getSnapshot().status !== 'refused') {
          say({ type: 'leave', id: room.id })
        }
        settle(({ to, id }) => to === room && !id, new MizanError('aborted'))
      }
      count()
    },
    hear(said) {
      if (said.type === 'joined') {
        const room = withId(said.id)
        if (room) {
          joined(room, said.next, !!said.gap)
        }
      } else if (said.type === 'message') {
        const room = rooms.get(keyOfTexts(said.channel, said.params))
        if (room?.id) {
          message(room, said.n, said.message)
        }
      } else if (said.type === 'sent') {
        settle(({ id }) => id === said.id)
      }
    },
    refused(id, problem) {
      const error = errorOf(problem)
      settle(it => it.id === id, error)
      const room = withId(id)
      if (room) {
        room.store.become({ status: 'refused', error: error as MizanError<never> })
        settle(({ to }) => to === room, error)
      }
    },
    forget() {
      settle(() => true, new MizanError('aborted'))
      for (const room of rooms.values()) {
        room.store.become({ last: undefined })
        if (room.n !== undefined) {
          room.n = undefined
          gap(room)
        }
      }
    },
    end() {
      settle(({ id }) => !!id, new MizanError('network', 'The connection was lost: it may have arrived'))
      for (const room of rooms.values()) {
        room.id = undefined
        room.store.become({ status: 'joining' })
      }
    },
  }
}
