import type { MizanError } from './error.ts'

/**
 * How long to wait before a read is tried again, in milliseconds; undefined: not again. Calls are never retried.
 *
 * @param attempt how often it has failed, from 1
 */
export type Retry = (attempt: number, error: MizanError) => number | undefined

/** Three times after half a second, one and two, where no server or only a busy one has answered. */
export const backOff: Retry = (attempt, { code, status }) =>
  attempt < 4 && (code === 'network' || status === 429 || status > 501) ? 250 << attempt : undefined
