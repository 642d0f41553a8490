import type { AnyRead, Instance, MizanError, Read, Snapshot } from '@mizan/base'
import { useState, useSyncExternalStore } from 'react'
import { isSame, useInstance } from './instance.ts'
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
  const kept = isSame(read, wanted, answered) ? answered : wanted
  const now = useSnapshot(wanted, read)
  const before = useSnapshot(kept, read)
  const isPrevious = now.status === 'pending' && before.data !== undefined
  if (now.status !== 'pending' && answered !== wanted) {
    setAnswered(wanted)
  }
  const { data, error, isStale } = isPrevious ? before : now
  const isPending = data === undefined && !error
  return { data, error, isPending, isStale, isPrevious, refetch: wanted.refetch } as ReadState<R>
}

const useSnapshot = <R>(instance: Instance, read: AnyRead<R>): Snapshot<R> =>
  useSyncExternalStore(
    instance.subscribe,
    () => instance.getSnapshot(read),
    () => instance.getServerSnapshot(read),
  )
