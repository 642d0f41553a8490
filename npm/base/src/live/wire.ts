import type { Problem } from '../problem.ts'
import type { Invalidation } from '../scope.ts'

/** What a client says (protocol, section 14). */
export interface Message {
  readonly type: 'auth' | 'watch' | 'unwatch' | 'join' | 'leave' | 'send' | 'ping'
  readonly id?: number
  readonly [member: string]: unknown
}

/** What a server says; what is of no known type is ignored. */
export type Said =
  | { readonly type: 'ready'; readonly socket?: string; readonly caller: string }
  | { readonly type: 'watching'; readonly id: number; readonly etag?: string | null }
  | { readonly type: 'invalidate'; readonly ids: readonly number[] | '*' }
  | { readonly type: 'joined'; readonly id: number; readonly next: number; readonly gap?: boolean }
  | {
      readonly type: 'message'
      readonly channel: string
      readonly params: Readonly<Record<string, unknown>>
      readonly n: number
      readonly message: unknown
    }
  | { readonly type: 'sent' | 'left'; readonly id: number }
  /** `identify`: a request of the session is to show who calls. */
  | { readonly type: 'pong' | 'identify' }
  | { readonly type: 'error'; readonly id?: number; readonly problem: Problem }
  /** By another client that shares the connection, not by the server. */
  | { readonly type: 'stale'; readonly stale: readonly Invalidation[] }

/** A connection: it may be opened again, and then nothing holds that was said before; it is closed at most once. */
export interface Wire {
  say(message: Message): void
  /**
   * Nothing is heard of it any more, not even that it has closed.
   *
   * @param isOld whether nobody is to use it any more: it is another caller's
   */
  close(isOld?: boolean): void
  /** Tells those who share it what this client's calls have made stale: they are not told by the server. */
  share?(stale: readonly Invalidation[]): void
}

export interface WireEvents {
  opened(): void
  heard(said: Said): void
  /** It has ended by itself, or has never come about. */
  closed(): void
}

/** Begins to connect. It tells nothing before it has returned. */
export type Connect = (events: WireEvents) => Wire
