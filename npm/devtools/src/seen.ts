import type { Invalidation, Mizan, MizanEvent, Shown, Texts } from '@mizan/base'
import { hits } from '@mizan/base/page'
import { instanceAt, labelOf, textOf } from './instance.ts'

/** What has been seen of one instance. */
export interface Seen {
  /** `owner owner_id=5` */
  readonly label: string
  readonly isShown: boolean
  readonly fetches: number
  /** The last fetch, and what for. */
  readonly fetched?: Date
  readonly why?: string
  /** The last time that it became stale, and by what. */
  readonly invalidated?: Date
  readonly by?: string
}

/** Something that happened, in words. */
export interface Happening {
  readonly at: Date
  readonly type: MizanEvent['type']
  readonly text: string
}

export interface Observed {
  /** What is shown first, then what was. */
  seen(): readonly Seen[]
  /** The latest first. */
  happenings(): readonly Happening[]
  /** Tells whenever something has happened. */
  subscribe(listener: () => void): () => void
  stop(): void
}

const LONGEST = 200

/** Remembers what happens in a client. */
export const observe = (mizan: Mizan, now: () => Date = () => new Date()): Observed => {
  const instances = new Map<string, { readonly of: Shown; seen: Seen }>()
  const listeners = new Set<() => void>()
  let happenings: readonly Happening[] = []
  let caller: string | undefined

  const become = (of: Shown, more: Partial<Seen>) => {
    const label = labelOf(of)
    const { seen = { label, isShown: false, fetches: 0 } } = instances.get(label) ?? {}
    instances.delete(label)
    instances.set(label, { of, seen: { ...seen, ...more } })
    const [oldest] = instances.keys()
    if (instances.size > LONGEST && oldest !== undefined) {
      instances.delete(oldest)
    }
  }

  const look = () => {
    const shown = new Set(mizan.shown().map(labelOf))
    for (const of of mizan.shown()) {
      if (!instances.has(labelOf(of))) {
        become(of, {})
      }
    }
    for (const [label, it] of instances) {
      it.seen = { ...it.seen, isShown: shown.has(label) }
    }
  }

  const isHit = (invalidate: readonly Invalidation[], { context, params }: Shown) =>
    invalidate.some(one => hits(one, context, Object.assign(Object.create(null), params) as Texts, caller))

  /** What an event is in words, when all that it says has been remembered. */
  const wordsOf = (event: MizanEvent): string => {
    switch (event.type) {
      case 'fetch': {
        const of = instanceAt(event.target)
        const label = labelOf(of)
        const { fetches = 0, by } = instances.get(label)?.seen ?? {}
        const why = event.noCache ? `stale by ${by ?? 'something'}` : fetches ? 'again' : 'first shown'
        become(of, { fetches: fetches + 1, fetched: now(), why })
        return `${label}: ${why}`
      }
      case 'invalidate': {
        const by = textOf(event.invalidate)
        for (const { of } of [...instances.values()].filter(it => isHit(event.invalidate, it.of))) {
          become(of, { invalidated: now(), by })
        }
        return by
      }
      case 'caller':
        caller = event.caller
        return caller ?? 'seen by another tab'
      case 'stale_client':
        return event.error.message
    }
  }

  const stop = mizan.observe(event => {
    look()
    happenings = [{ at: now(), type: event.type, text: wordsOf(event) }, ...happenings].slice(0, LONGEST)
    for (const listener of [...listeners]) {
      listener()
    }
  })

  return {
    seen() {
      look()
      return [...instances.values()].map(({ seen }) => seen).sort((a, b) => Number(b.isShown) - Number(a.isShown))
    },
    happenings: () => happenings,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop,
  }
}
