import type { MizanError, Read, Snapshot } from '@mizan/base'
import { useState } from 'react'
import { sameOr, usePicked } from './instance.ts'
import { useInstance } from './MizanContext.tsx'
import type { ReadParams } from './useData.ts'

/** What is known of a function's result. */
export type ReadState<Result> = {
  /** `data` is known to be out of date, and is fetched again. */
  readonly isStale: boolean
  /** `data` is that of the own parameters before: the new is not there yet. */
  readonly isPrevious: boolean
  refetch(): Promise<void>
} & (
  | { readonly isPending: true; readonly data: undefined; readonly error: undefined }
  | { readonly isPending: false; readonly data: Result; readonly error: MizanError | undefined }
  | { readonly isPending: false; readonly data: undefined; readonly error: MizanError }
)

/**
 * The same as `useData`, but tells what is known instead of suspending and throwing. While parameters of the function's own
 * change (paging, a search), the old data stay until the new are there.
 */
export const useRead = <S extends object, O extends object, R>(
  read: Read<S, O, R>,
  params?: ReadParams<NoInfer<S>, NoInfer<O>>,
): ReadState<R> => {
  const wanted = useInstance(read, params)
  const [answered, setAnswered] = useState(wanted)
  const now = usePicked(wanted, read, all)
  const before = usePicked(sameOr(read, wanted, answered), read, all)
  const waits = now.status === 'pending'
  const isPrevious = waits && before.data !== undefined
  if (!waits && answered !== wanted) {
    setAnswered(wanted)
  }
  const { refetch } = wanted
  return { ...(isPrevious ? before : now), isPending: waits && !isPrevious, isPrevious, refetch } as ReadState<R>
}

const all = <R>(snapshot: Snapshot<R>): Snapshot<R> => snapshot
