import type { Invalidation } from './scope.ts'

/** One violation in a problem: where (`/args/name`, `/params/name`), by which constraint, and what to tell the user. */
export interface Violation {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

/** `application/problem+json` (protocol, section 7). */
export interface Problem {
  readonly type?: string
  readonly title?: string
  readonly status: number
  readonly detail?: string
  readonly code: string
  readonly function?: string
  readonly context?: string
  readonly errors?: readonly Violation[]
  readonly incident?: string
  readonly committed?: boolean
  readonly invalidate?: readonly Invalidation[]
}

/** The protocol's codes, and those of the client itself. */
export type ProblemCode =
  | 'malformed'
  | 'invalid_parameter'
  | 'unauthenticated'
  | 'forbidden'
  | 'csrf'
  | 'not_found'
  | 'method_not_allowed'
  | 'too_large'
  | 'uri_too_long'
  | 'unsupported_media_type'
  | 'stale_client'
  | 'invalid'
  | 'internal'
  | ClientCode

/** `network`: no answer came. `unreadable`: one came that is not the protocol's. `aborted`: by its `AbortSignal`. */
export type ClientCode = 'network' | 'unreadable' | 'aborted'
