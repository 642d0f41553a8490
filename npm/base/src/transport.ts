import type { Texts } from './contract.ts'

export interface FetchRequest {
  /** The canonical request-target below the root: `ctx/owner/?owner_id=5`. */
  readonly target: string
  readonly contract: string
  /** The entity tag of what is held; the answer may be a 304. */
  readonly etag: string | null | undefined
  /** An invalidation caused it: caches on the way must ask the server. */
  readonly noCache: boolean
  readonly signal: AbortSignal
}

/** A context with its parameters: one that is shown, and that an answer may bring along. */
export interface Shown {
  readonly context: string
  readonly params: Texts
}

export interface CallRequest {
  readonly fn: string
  readonly args: Readonly<Record<string, unknown>>
  readonly fresh: readonly Shown[]
  readonly contract: string
  /** What is said besides. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal: AbortSignal | undefined
}

export interface Answer {
  readonly status: number
  /** What its JSON says; undefined where it has none that can be read. */
  readonly body: unknown
  readonly etag?: string | null | undefined
  /** `X-Mizan-Caller` (protocol, section 8). */
  readonly caller?: string | null | undefined
}

/**
 * The way to a server. It resolves to every answer that comes, whatever its status, and rejects where none came: with a
 * `MizanError` as it is, with anything else as `network`, which is retried for reads. What was given up before it began is
 * not sent.
 */
export interface Transport {
  /** Where the protocol's addresses begin, with the last slash: `/petclinic/api/mizan/`. */
  readonly root: string
  fetch(request: FetchRequest): Promise<Answer>
  call(request: CallRequest): Promise<Answer>
}
