import { type Instance, MizanError, type Read, type Snapshot } from '@mizan/base'
import { useDeferredValue, useState } from 'react'
import { isServer, sameOr, usePicked } from './instance.ts'
import { useInstance } from './MizanContext.tsx'

/** What is missing of the shared parameters comes from the nearest provider of the context. */
export type ReadParams<Shared extends object, Own extends object> = Partial<Shared> & Own

export type UseData<Shared extends object, Own extends object, Result> = (params?: ReadParams<Shared, Own>) => Result

/**
 * What `useData` throws: why there is nothing, and of which instance. `refetch()` asks again, and a boundary may be reset at
 * once; who shows it `subscribe`s, and resets when told.
 */
export interface ReadError extends MizanError, Pick<Instance, 'context' | 'params' | 'refetch' | 'subscribe'> {}

/**
 * Shows a function's result, and keeps it fresh. Suspends until there is one, and throws a `ReadError` where there is
 * none; a failed refetch throws nothing. While parameters of the function's own change, the old result stays.
 */
export const useData = <S extends object, O extends object, R>(
  read: Read<S, O, R>,
  params?: ReadParams<NoInfer<S>, NoInfer<O>>,
): R => {
  const wanted = useInstance(read, params)
  const instance = sameOr(read, wanted, useDeferredValue(wanted))
  const shown = usePicked(instance, read, resultOf)
  if (shown === undefined) {
    throw isServer ? new MizanError('rendering', `no ${read.name}`) : instance.ready()
  }
  if (shown instanceof MizanError) {
    // What is thrown by a component that was never shown is forgotten by nobody, and a boundary that is reset would be given
    // it again. Not at once: React renders what throws a second time before it believes it.
    setTimeout(instance.release, 100)
    throw Object.assign(shown, instance)
  }
  return shown as R
}

/** Undefined where there is nothing yet. Nobody is told of staleness, so nobody renders for it. */
const resultOf = ({ data, error }: Snapshot<unknown>): unknown => (data === undefined ? error : data)

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
  return {
    ...(isPrevious ? before : now),
    isPending: waits && !isPrevious,
    isPrevious,
    refetch: wanted.refetch,
  } as ReadState<R>
}

const all = <R>(snapshot: Snapshot<R>): Snapshot<R> => snapshot
