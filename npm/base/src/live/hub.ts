import type { Invalidation } from '../scope.ts'
import { keyOfTexts } from './room.ts'
import type { Connect, Message, Said, Wire } from './wire.ts'

/** What several share one connection by: each is known by a name, and has ids of its own. */
export interface Hub {
  attach(name: string): void
  detach(name: string): void
  hear(name: string, message: Message): void
  /** Tells all others. */
  share(name: string, stale: readonly Invalidation[]): void
  /** Connects anew: it is another caller's. */
  renew(): void
  close(): void
}

export interface HubEvents {
  opened(name: string): void
  heard(name: string, said: Said): void
  /** To everybody. */
  closed(): void
}

interface Asked {
  readonly name: string
  readonly id: number
  readonly type?: Message['type']
}

/** A channel that is joined, for all who have. */
interface Joined {
  readonly id: number
  readonly key: string
  /** What it was joined after. */
  readonly from: unknown
  readonly members: (Asked & { readonly after: unknown })[]
  isJoined?: boolean
  /** The number of the last message. */
  n: number | undefined
}

/**
 * @param leader who alone may say which socket need not be told of a call, and shares what that made stale
 */
export const createHub = (connect: Connect, leader: string, events: HubEvents): Hub => {
  const names = new Set<string>()
  /** Watches and messages under way, by the id that the server knows. */
  const asked = new Map<number, Asked>()
  const rooms = new Map<string, Joined>()
  let wire: Wire | undefined
  let isOpen = false
  let ready: (Said & { readonly type: 'ready' }) | undefined
  let ids = 0

  const open = () => {
    asked.clear()
    rooms.clear()
    isOpen = false
    ready = undefined
    const mine = connect({
      opened() {
        isOpen = true
        names.forEach(opened)
      },
      heard: hear,
      closed() {
        wire = undefined
        events.closed()
      },
    })
    wire = mine
  }

  const opened = (name: string) => {
    events.opened(name)
    if (ready) {
      tellReady(name, ready)
    }
  }

  const tellReady = (name: string, { socket, ...rest }: Said & { readonly type: 'ready' }) =>
    events.heard(name, name === leader && socket ? { ...rest, socket } : rest)

  const all = (said: Said) => names.forEach(name => void events.heard(name, said))

  const roomWith = (id: number) => [...rooms.values()].find(room => room.id === id)

  const hear = (said: Said) => {
    switch (said.type) {
      case 'ready':
        ready = said
        names.forEach(name => void tellReady(name, said))
        break
      case 'invalidate':
        invalidate(said.ids)
        break
      case 'message': {
        const room = rooms.get(keyOfTexts(said.channel, said.params))
        if (room) {
          room.n = said.n
        }
        all(said)
        break
      }
      case 'joined':
        joined(said)
        break
      case 'identify':
        // The tabs have one session, as they have one connection.
        events.heard(leader, said)
        break
      default:
        answer(said)
    }
  }

  const invalidate = (ids: readonly number[] | '*') => {
    for (const name of names) {
      const its = ids === '*' ? ids : ids.flatMap(id => (asked.get(id)?.name === name ? [asked.get(id)?.id ?? 0] : []))
      if (its.length) {
        events.heard(name, { type: 'invalidate', ids: its })
      }
    }
  }

  const joined = (said: Said & { readonly type: 'joined' }) => {
    const room = roomWith(said.id)
    if (room) {
      room.n = said.next - 1
      room.isJoined = true
      for (const { name, id, after } of room.members) {
        const gap = said.gap || (after !== undefined && after !== room.from)
        events.heard(name, { type: 'joined', id, next: said.next, ...(gap && { gap }) })
      }
    }
  }

  const answer = (said: Said) => {
    const { id = 0 } = said as { readonly id?: number }
    const one = asked.get(id)
    if (one) {
      if (said.type !== 'watching') {
        asked.delete(id)
      }
      events.heard(one.name, { ...said, id: one.id } as Said)
    }
    const room = roomWith(id)
    if (room && said.type === 'error') {
      rooms.delete(room.key)
      for (const member of room.members) {
        events.heard(member.name, { ...said, id: member.id })
      }
    }
  }

  const join = (name: string, message: Message) => {
    const { id = 0, after } = message
    const key = keyOfTexts(message.channel as string, message.params as Record<string, unknown>)
    const there = rooms.get(key)
    if (!there) {
      const room = { id: ++ids, key, from: after, members: [{ name, id, after }], n: undefined }
      rooms.set(key, room)
      wire?.say({ ...message, id: room.id })
    } else {
      there.members.push({ name, id, after })
      if (there.isJoined) {
        const gap = after !== undefined && after !== there.n
        events.heard(name, { type: 'joined', id, next: (there.n ?? 0) + 1, ...(gap && { gap }) })
      }
    }
  }

  const leave = (is: (member: Asked) => boolean) => {
    for (const room of [...rooms.values()]) {
      room.members.splice(0, Infinity, ...room.members.filter(member => !is(member)))
      if (!room.members.length) {
        rooms.delete(room.key)
        wire?.say({ type: 'leave', id: room.id })
      }
    }
  }

  const unwatch = (is: (one: Asked) => boolean) => {
    for (const [id, one] of [...asked]) {
      if (is(one)) {
        asked.delete(id)
        if (one.type === 'watch') {
          wire?.say({ type: 'unwatch', id })
        }
      }
    }
  }

  return {
    attach(name) {
      const isNew = !names.has(name)
      names.add(name)
      if (!wire) {
        open()
      } else if (isNew && isOpen) {
        opened(name)
      }
    },
    detach(name) {
      names.delete(name)
      if (isOpen) {
        unwatch(one => one.name === name)
        leave(member => member.name === name)
      }
    },
    hear(name, message) {
      const { type, id = 0 } = message
      const isIts = (one: Asked) => one.name === name && one.id === id
      if (type === 'join') {
        join(name, message)
      } else if (type === 'leave') {
        leave(isIts)
      } else if (type === 'unwatch') {
        unwatch(isIts)
      } else if (type === 'ping' && name !== leader) {
        events.heard(name, { type: 'pong' })
      } else if (type === 'ping' || type === 'auth') {
        if (name === leader) {
          wire?.say(message)
        }
      } else {
        asked.set(++ids, { name, id, type })
        wire?.say({ ...message, id: ids })
      }
    },
    share(name, stale) {
      for (const other of names) {
        if (other !== name) {
          events.heard(other, { type: 'stale', stale })
        }
      }
    },
    renew() {
      if (isOpen) {
        wire?.close()
        open()
      }
    },
    close() {
      wire?.close()
      wire = undefined
    },
  }
}
