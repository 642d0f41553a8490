import type { Entry } from '../entry.ts'
import type { Mizan } from '../mizan.ts'
import { targetOf } from '../target.ts'
import type { Shown } from '../transport.ts'
import type { Message } from './wire.ts'

/** What is watched, by the shared parameters of what is shown. */
export interface Watches {
  /** Whether something is shown that could be watched. */
  isNeeded(): boolean
  /** Says what has to be said for exactly that to be watched which is shown. */
  sync(): void
  /** @returns whether it was about a watch */
  watching(id: number, etag: string | null | undefined): void
  invalidate(ids: readonly number[] | '*'): void
  /** The watch has come to nothing, or has ended. */
  refused(id: number): void
  /** Something has been fetched, or come with an answer: looks at it, if it had been asked for before its watch began. */
  arrived(): void
  end(): void
}

interface Watch extends Shown {
  readonly key: string
  readonly id: number
  began?: boolean
  ended?: boolean
}

export const createWatches = (mizan: Mizan, say: (message: Message) => void, nextId: () => number): Watches => {
  const watches = new Map<string, Watch>()
  /** What was being fetched when its watch began, and the entity tag that it should have. */
  const expected = new Map<Entry, unknown>()

  const confirm = (entry: Entry, etag: unknown) => {
    const held = entry.held()
    if (held === 0) {
      expected.set(entry, etag)
    } else {
      expected.delete(entry)
      if (held !== etag) {
        entry.invalidate(false, 150)
        entry.flush()
      }
    }
  }

  /** The instances that are shown, by what is watched for them. */
  const shown = () => {
    const all = new Map<string, [Shown, Entry[]]>()
    for (const entry of mizan.host.entries()) {
      if (entry.isShown() && entry.shared) {
        const of = { context: entry.of.context, params: entry.shared }
        const key = targetOf(of)
        const [, entries] = all.get(key) ?? [of, []]
        all.set(key, [of, [...entries, entry]])
      }
    }
    return all
  }

  const withId = (id: number) => [...watches.values()].find(watch => watch.id === id)

  return {
    isNeeded: () => shown().size > 0,
    sync() {
      const wanted = shown()
      for (const { key, id, ended } of [...watches.values()]) {
        if (!wanted.has(key)) {
          watches.delete(key)
          if (!ended) {
            say({ type: 'unwatch', id })
          }
        }
      }
      for (const [key, [of]] of wanted) {
        if (!watches.has(key)) {
          const watch = { ...of, key, id: nextId() }
          watches.set(key, watch)
          say({ type: 'watch', id: watch.id, ...of })
        }
      }
    },
    watching(id, etag) {
      const watch = withId(id)
      if (watch) {
        watch.began = true
        const [, entries] = shown().get(watch.key) ?? [watch, []]
        for (const entry of entries) {
          // The server's is that of the instance without parameters of its own.
          confirm(entry, (entry.target === watch.key && etag) || null)
        }
      }
    },
    invalidate(ids) {
      mizan.invalidate(
        ids === '*'
          ? [ids]
          : ids.flatMap(id => {
              const watch = withId(id)
              return watch ? [{ context: watch.context, params: watch.params }] : []
            }),
      )
    },
    refused(id) {
      const watch = withId(id)
      if (watch) {
        watch.ended = true
        // What it was told of may be allowed no more; what was never watched is as it would be without a socket.
        if (watch.began) {
          mizan.invalidate([{ context: watch.context, params: watch.params }])
        }
      }
    },
    arrived() {
      for (const [entry, etag] of [...expected]) {
        confirm(entry, etag)
      }
    },
    end() {
      watches.clear()
      expected.clear()
    },
  }
}
