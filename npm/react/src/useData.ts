import { MizanError, type Read, type Snapshot } from '@mizan/base'
import { useDeferredValue } from 'react'
import { isServer, sameOr, usePicked } from './instance.ts'
import { useInstance } from './MizanContext.tsx'

/** What is missing of the shared parameters comes from the nearest provider of the context. */
export type ReadParams<Shared extends object, Own extends object> = Partial<Shared> & Own

export type UseData<Shared extends object, Own extends object, Result> = (params?: ReadParams<Shared, Own>) => Result

/** What `useData` throws. */
export interface ReadError extends MizanError {
  /** Asks again for what it is the error of; a boundary may be reset at once. */
  refetch(): Promise<void>
}

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
    throw isServer ? new MizanError('rendering', `no data of ${read.name}`) : instance.ready()
  }
  if (shown instanceof MizanError) {
    // What is thrown by a component that was never shown is forgotten by nobody, and a boundary that is reset would be given
    // it again. Not at once: React renders what throws a second time before it believes it.
    setTimeout(instance.release, 100)
    throw Object.assign(shown, { refetch: instance.refetch })
  }
  return shown as R
}

/** Undefined where there is nothing yet. Nobody is told of staleness, so nobody renders for it. */
const resultOf = ({ data, error }: Snapshot<unknown>): unknown => (data === undefined ? error : data)
