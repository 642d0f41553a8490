import { type Cells, createCells, type Patch } from './cells.ts'
import type { Clock } from './clock.ts'
import type { Texts } from './contract.ts'
import type { MizanError } from './error.ts'
import type { Live } from './live/live.ts'
import type { Instance } from './mizan.ts'
import { answered, refusal } from './problems.ts'
import type { Retry } from './retry.ts'
import type { Answer, FetchRequest, Shown } from './transport.ts'

/** What an entry asks of the kernel, and those that tell the kernel what it does not ask for. */
export interface Host {
  readonly clock: Clock
  readonly retry: Retry
  send(request: Omit<FetchRequest, 'contract'>): Promise<Answer>
  /** Whether the answer is still to be used; if not, another caller has shown up and everything was dropped. */
  saw(caller: string | null | undefined): boolean
  /** Looks at what an answer brought, if it is an error. */
  failed: (error?: MizanError) => void
  /** It was used just now: others may go first. */
  used: (entry: Entry) => void
  entries(): readonly Entry[]
  /** Something is shown. */
  shown?: (() => void) | undefined
  /** What its calls say besides. */
  headers?: Readonly<Record<string, string>> | undefined
  /** What tells it, where there is one. */
  live?: Live
}

/** One `(context, params)` and all that is known of it. */
export interface Entry {
  readonly of: Shown
  readonly target: string
  readonly cells: Cells
  /** The shared ones of `params`; undefined for data of the page that no function has asked for yet. */
  shared?: Texts | undefined
  /** How the outside sees it. */
  instance?: Instance
  /** Counts what has arrived: data and invalidations. */
  readonly arrivals: number
  isShown(): boolean
  isNeeded(): boolean
  subscribe(listener: () => void): () => void
  ready(): Promise<void>
  refetch(): Promise<void>
  release(): void
  // The rest does not tell listeners and starts no fetch until `flush`.
  /**
   * @param named whether by its context: then it goes at once where nobody needs it
   * @param spacing milliseconds between two fetches that invalidations cause
   */
  invalidate(named: boolean, spacing: number): void
  drop(spacing: number): void
  take(data: Readonly<Record<string, unknown>>, etag: string | null | undefined): void
  /** Shows other patches. Those that a call has made true are believed, until what was asked for after it is there. */
  hope(patches: readonly Patch[], believed?: readonly Patch[]): void
  flush(): void
  /** The entity tag of what it holds, if there is one, or the error instead; 0 while it is fetched. */
  held(): unknown
}

const NEVER = Infinity

export const createEntry = (host: Host, of: Shown, target: string): Entry => {
  const { clock } = host
  const cells = createCells()
  const listeners = new Set<() => void>()
  let etag: string | null | undefined
  let error: MizanError | undefined
  let stale = true
  let noCache = false
  /** What has arrived wants another fetch, so long after the last one. */
  let spacing = NEVER
  let lastRefetch = -NEVER
  let run: AbortController | undefined
  let cancel: (() => void) | undefined
  let waiting: Promise<void> | undefined
  let settle: (() => void) | undefined

  const isShown = () => !!listeners.size
  const isNeeded = () => !!waiting || isShown()

  const stop = () => {
    cancel?.()
    run?.abort()
    run = undefined
  }

  const clear = (first?: boolean) => {
    stop()
    etag = error = undefined
    cells.clear(first)
  }

  /** Something has come that is not to be fetched again; `failure` is why it is no data. */
  const arrived = (failure?: MizanError) => {
    run = undefined
    entry.arrivals++
    error = failure
    if (!failure) {
      stale = noCache = spacing < NEVER
    }
    waiting = undefined
    settle?.()
  }

  const tell = () => {
    if (cells.renew(stale, error)) {
      for (const listener of [...listeners]) {
        listener()
      }
    }
  }

  /** What has failed is to be fetched again, and until then nothing is known of it. */
  const forgive = () => {
    stale = cells.forgive() || stale || !!error
    error = undefined
    tell()
  }

  const begin = () => {
    stop()
    forgive()
    const mine = new AbortController()
    run = mine
    spacing = NEVER
    const attempt = async (count: number) => {
      const answer = await answered(host.send({ target, etag, noCache, signal: mine.signal }))
      const data = answer.status === 200 && answer.body
      const failure = data || (answer.status === 304 && etag) ? undefined : refusal(answer)
      if (run !== mine || !host.saw(answer.caller)) {
        return
      }
      if (data) {
        etag = answer.etag
        cells.take(data)
      }
      const delay = failure && host.retry(count, failure)
      if (delay !== undefined) {
        cancel = clock.after(delay, () => attempt(count + 1))
      } else {
        if (failure && failure.status > 399 && failure.status < 500) {
          clear()
        }
        arrived(failure)
        entry.flush()
        host.failed(failure)
      }
    }
    attempt(1)
  }

  const follow = () => {
    if (isNeeded()) {
      lastRefetch = clock.now()
      begin()
    }
  }

  const refetch = () => {
    waiting ??= new Promise(resolve => {
      settle = resolve
    })
    if (spacing < NEVER) {
      entry.flush()
    } else if (!run) {
      begin()
    }
    return waiting
  }

  const release = () => {
    if (!isNeeded()) {
      stop()
      forgive()
      host.used(entry)
    }
  }

  const entry: Entry & { arrivals: number } = {
    of,
    target,
    cells,
    arrivals: 0,
    isShown,
    isNeeded,
    held: () => (run ? 0 : (error ?? etag)),
    subscribe(listener) {
      const own = () => listener()
      listeners.add(own)
      host.shown?.()
      if (stale && !run && !error) {
        begin()
      }
      return () => {
        listeners.delete(own)
        // Later: what unmounts may mount again at once, as React's Strict Mode does.
        queueMicrotask(release)
      }
    },
    ready: () => (stale || error ? refetch() : Promise.resolve()),
    refetch,
    release,
    invalidate(named, wished) {
      entry.arrivals++
      stale = noCache = true
      spacing = Math.min(spacing, wished)
      if (named && !isNeeded()) {
        clear()
      }
    },
    drop(wished) {
      entry.invalidate(true, wished)
      clear(true)
    },
    take(data, tag) {
      stop()
      spacing = NEVER
      etag = tag
      cells.take(data)
      arrived()
    },
    hope(patches, believed) {
      if (believed && spacing < NEVER && isNeeded()) {
        // What is under way may be older than the call.
        stop()
        cells.hope(patches, believed)
      } else {
        cells.hope(patches)
      }
    },
    flush() {
      tell()
      if (spacing < NEVER && isNeeded() && !run) {
        const wait = lastRefetch + spacing - clock.now()
        cancel?.()
        if (wait > 0) {
          cancel = clock.after(wait, follow)
        } else {
          follow()
        }
      }
    },
  }
  return entry
}
