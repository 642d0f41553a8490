import type { MizanError } from './error.ts'

/**
 * What is known of one function of an instance. Its identity changes only with what is in it.
 *
 * - `pending`: nothing yet
 * - `success`: `data` is there
 * - `error`: the last fetch failed. A refusal (403, 404) leaves no data behind, a failure keeps it.
 */
export interface Snapshot<T> {
  readonly status: 'pending' | 'success' | 'error'
  readonly data: T | undefined
  readonly error: MizanError | undefined
  /** `data` is known to be out of date; what is shown is fetched again. */
  readonly isStale: boolean
}
