import { sendCall, wireArgs } from './call.ts'
import { systemClock } from './clock.ts'
import type { AnyMutation, AnyRead, Texts } from './contract.ts'
import { createEntry, type Entry, type Host } from './entry.ts'
import type { MizanError } from './error.ts'
import type { MizanEvent } from './event.ts'
import { http } from './http/http.ts'
import type { CallOptions, Instance, Mizan, MizanOptions } from './mizan.ts'
import { textsOf } from './params.ts'
import { backOff } from './retry.ts'
import { hits, type Invalidation } from './scope.ts'
import type { Snapshot } from './snapshot.ts'
import { targetOf } from './target.ts'
import type { Shown } from './transport.ts'

export const createMizan = ({
  contract,
  transport = http(),
  clock = systemClock,
  retry = backOff,
  keep = 100,
  data,
  optimistic: createHopes,
}: MizanOptions): Mizan => {
  const entries = new Map<string, Entry>()
  const watchers = new Set<(event: MizanEvent) => void>()
  let caller = data?.caller
  /** Counts the callers that have shown up. */
  let epoch = 0

  const emit = (event: MizanEvent) => {
    for (const watcher of watchers) {
      watcher(event)
    }
  }

  const failed = (error?: MizanError) => {
    if (error?.code === 'stale_client') {
      emit({ type: 'stale_client', error })
    }
  }

  const list = () => [...entries.values()]
  const all = (act: (entry: Entry) => void) => list().forEach(act)
  const flush = () => all(entry => entry.flush())
  const shown = () =>
    list()
      .filter(entry => entry.isShown())
      .map(entry => entry.of)

  const drop = () => {
    epoch++
    // Fetched at most once a second, should servers not agree who asks
    all(entry => entry.drop(1000))
    emit({ type: 'caller', caller })
    flush()
  }

  const host: Host = {
    clock,
    retry,
    failed,
    entries: list,
    send(request) {
      const { target, noCache } = request
      emit({ type: 'fetch', target, noCache })
      return transport.fetch({ ...request, contract: contract.hash })
    },
    saw(tag) {
      const same = !caller || !tag || tag === caller
      caller = tag ?? caller
      if (!same) {
        drop()
      }
      return same
    },
    used(entry) {
      entries.delete(entry.target)
      entries.set(entry.target, entry)
      for (const other of list()) {
        if (entries.size > keep && other !== entry && !other.isNeeded()) {
          entries.delete(other.target)
        }
      }
    },
  }

  const entryOf = (of: Shown, target: string, shared?: Texts): Entry => {
    const entry = entries.get(target) ?? createEntry(host, of, target)
    entries.set(target, entry)
    entry.shared ??= shared
    return entry
  }

  const instance = (read: AnyRead, values: object): Instance => {
    const shared = textsOf(read.context, values, true)
    const of = { context: read.context.name, params: { ...textsOf(read, values), ...shared } }
    const target = targetOf(of)
    const live = () => entryOf(of, target, shared)
    const entry = live()
    // Whatever entry it is now: that which was let go may come back.
    entry.instance ??= {
      ...of,
      subscribe: listener => live().subscribe(listener),
      getSnapshot: <R>({ name }: AnyRead<R>) => live().cells.snapshot(name) as Snapshot<R>,
      getServerSnapshot: <R>({ name }: AnyRead<R>) => live().cells.first(name) as Snapshot<R>,
      ready: () => live().ready(),
      refetch: () => live().refetch(),
      release: () => live().release(),
    }
    return entry.instance
  }

  /** Marks what is hit. Whatever arrives between two refetches of an instance is answered by the second. */
  const mark = (invalidate: readonly Invalidation[], spacing = 150) => {
    emit({ type: 'invalidate', invalidate })
    const named = !invalidate.includes('*')
    for (const entry of list()) {
      if (invalidate.some(one => hits(one, entry.of.context, entry.shared, caller))) {
        entry.invalidate(named, spacing)
      }
    }
  }

  const load = async (read: AnyRead, values: object): Promise<unknown> => {
    const it = instance(read, values)
    let snapshot: Snapshot<unknown>
    do {
      await it.ready()
      snapshot = it.getSnapshot(read)
    } while (snapshot.status === 'pending')
    it.release()
    if (snapshot.error) {
      throw snapshot.error
    }
    return snapshot.data
  }

  const call = async (mutation: AnyMutation, args: object, { optimistic, signal }: CallOptions = {}) => {
    const begun = epoch
    const then = new Map<Entry | undefined, number>(list().map(entry => [entry, entry.arrivals]))
    const hopes = createHopes?.(list)
    optimistic?.(
      hopes?.patch ??
        (() => {
          throw new Error('no @mizan/base/optimistic')
        }),
    )
    const called = await sendCall(transport, {
      fn: mutation.name,
      args: wireArgs(mutation, args),
      // The most that a call may ask for (protocol, section 4)
      fresh: shown().slice(0, 32),
      contract: contract.hash,
      headers: host.headers,
      signal,
    })
    const { error } = called
    if (begun === epoch) {
      host.saw(called.caller)
    }
    // What has arrived meanwhile is newer, or of another caller.
    const taken = called.contexts
      .map(it => [entries.get(targetOf(it)), it] as const)
      .filter(([entry]) => then.get(entry) === entry?.arrivals)
    mark(called.invalidate)
    hopes?.settle(!error)
    for (const [entry, { data, etag }] of taken) {
      entry?.take(data, etag)
    }
    flush()
    failed(error)
    return error ? { ok: false, error } : { ok: true, value: called.result }
  }

  for (const { etag, data: members, ...of } of data?.contexts ?? []) {
    entryOf(of, targetOf(of)).take(members, etag)
  }

  flush()

  return {
    contract,
    transport,
    host,
    instance,
    load: load as Mizan['load'],
    call: call as Mizan['call'],
    invalidate(invalidate, spacing) {
      mark(invalidate, spacing)
      flush()
    },
    forget() {
      caller = undefined
      drop()
    },
    observe(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    shown,
    close() {
      all(entry => entry.drop(0))
      entries.clear()
    },
  }
}
