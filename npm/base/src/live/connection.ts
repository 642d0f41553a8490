import type { Clock } from '../clock.ts'
import type { Invalidation } from '../scope.ts'
import type { Connect, Message, Said, Wire } from './wire.ts'

/**
 * - `connected`: what others change is told
 * - `connecting`: it is about to be; the first time, or for a moment after a connection was lost
 * - `offline`: an attempt has failed; more are made
 */
export type LiveStatus = 'connected' | 'connecting' | 'offline'

export interface ConnectionOptions {
  readonly connect: Connect
  readonly clock: Clock
  /** From 0 to 1, as `Math.random`. */
  readonly random: () => number
  readonly token: (() => string | undefined | Promise<string | undefined>) | undefined
  /** Tells when the page goes, comes back and is on line again. */
  readonly page: Pick<EventTarget, 'addEventListener'> | undefined
}

export interface Listener {
  become(status: LiveStatus): void
  /** It can be talked on: everything that is wanted is to be said. */
  begin(): void
  hear(said: Said): void
  /** Nothing of what was said on it holds any more. */
  end(): void
}

export interface Connection {
  /** Whether it can be talked on. */
  isOpen(): boolean
  say(message: Message): void
  share(stale: readonly Invalidation[]): void
  /** Somebody needs it: connects, if it is not already about to. */
  need(): void
  /** Connects anew: it is another caller's. */
  renew(): void
  stop(): void
}

const BEAT = 25_000
const IMPATIENT = 5_000
const LONGEST = 30_000
/** How long a connection lasts that was none to be wary of; how long it may take to come about. */
const GOOD = 10_000

/** Keeps up a connection from the first time that somebody needs it. */
export const createConnection = (options: ConnectionOptions, listener: Listener): Connection => {
  const { clock, page } = options
  const stopped = new AbortController()
  let wire: Partial<Wire> | undefined
  let isOpen = false
  let needed = false
  let hidden = false
  let failures = 0
  let since = Infinity
  let heard = true
  /** Of the one thing that is due: the next attempt, or the next look whether anybody is there. */
  let cancel: (() => void) | undefined

  const later = (milliseconds: number, run: () => void) => {
    cancel?.()
    cancel = clock.after(milliseconds, run)
  }

  const drop = (isOld?: boolean) => {
    cancel?.()
    wire?.close?.(isOld)
    wire = undefined
    end()
  }

  const end = () => {
    if (isOpen) {
      isOpen = false
      listener.end()
    }
  }

  /** It is lost, or has never come about. */
  const lost = () => {
    failures = clock.now() - since > GOOD ? 0 : failures + 1
    drop()
    listener.become(failures ? 'offline' : 'connecting')
    later(Math.min(LONGEST, 500 << Math.min(failures, 6)) * (0.5 + options.random() / 2), attempt)
  }

  const look = (patience: number) => {
    if (heard) {
      heard = false
      wire?.say?.({ type: 'ping' })
      later(patience, () => look(BEAT))
    } else {
      lost()
    }
  }

  const attempt = async () => {
    later(GOOD, lost)
    since = Infinity
    const mine = {}
    wire = mine
    // Who has no token is nobody, and is told so.
    const token = await Promise.resolve(options.token?.()).catch(() => undefined)
    if (wire !== mine) {
      return
    }
    const current = options.connect({
      opened() {
        end()
        isOpen = heard = true
        if (token) {
          current.say({ type: 'auth', token })
        }
        later(BEAT, () => look(BEAT))
        listener.begin()
      },
      heard(said) {
        heard = true
        if (said.type === 'ready') {
          since = clock.now()
          listener.become('connected')
        }
        listener.hear(said)
      },
      closed: lost,
    })
    wire = current
  }

  /** Something has happened after which it may be there again, or no longer. */
  const wake = ({ type }: { readonly type: string }) => {
    hidden &&= type !== 'pageshow'
    if (isOpen) {
      heard = true
      look(IMPATIENT)
    } else if (needed && !hidden && !wire) {
      attempt()
    }
  }

  const sleep = () => {
    hidden = true
    drop()
    listener.become('connecting')
  }

  const listening = { signal: stopped.signal }
  for (const type of ['online', 'focus', 'pageshow']) {
    page?.addEventListener(type, wake as (event: Event) => void, listening)
  }
  // A page with a connection is not kept for the button "back".
  page?.addEventListener('pagehide', sleep, listening)

  return {
    isOpen: () => isOpen,
    say: message => wire?.say?.(message),
    share: stale => wire?.share?.(stale),
    need() {
      if (!needed && !hidden) {
        attempt()
      }
      needed = true
    },
    renew() {
      if (needed && !hidden) {
        drop(true)
        listener.become('connecting')
        attempt()
      }
    },
    stop() {
      stopped.abort()
      drop()
      listener.become('connecting')
    },
  }
}
