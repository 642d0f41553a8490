import type { MizanError } from './error.ts'
import type { Invalidation } from './scope.ts'

/**
 * What happens in a client, for whoever watches it.
 *
 * - `stale_client`: page and server are of different versions; what was asked for has failed with `error`
 * - `caller`: another caller has shown up, and all that was held is dropped; `caller` is undefined where it was told to
 *   forget whom it knew
 * - `invalidate`: what became stale, by a call (which may be nothing) or from elsewhere
 * - `fetch`: a context is asked for, at `target` below the root; `noCache` where an invalidation caused it
 */
export type MizanEvent =
  | { readonly type: 'stale_client'; readonly error: MizanError }
  | { readonly type: 'caller'; readonly caller: string | undefined }
  | { readonly type: 'invalidate'; readonly invalidate: readonly Invalidation[] }
  | { readonly type: 'fetch'; readonly target: string; readonly noCache: boolean }
