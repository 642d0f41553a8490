import { MizanError, type Read, type Snapshot } from '@mizan/base'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { failedBy, forgetSoon } from './failed.ts'
import { isSame, isServer, useInstance } from './instance.ts'

/** What is missing of the shared parameters comes from the nearest provider of the context. */
export type ReadParams<Shared extends object, Own extends object> = Partial<Shared> & Own

export type UseData<Shared extends object, Own extends object, Result> = (params?: ReadParams<Shared, Own>) => Result

/**
 * Shows a function's result, and keeps it fresh. Suspends until there is one, and throws the `MizanError` why there is none;
 * a failed refetch throws nothing. While parameters of the function's own change, the old result stays.
 */
export const useData = <S extends object, O extends object, R>(
  read: Read<S, O, R>,
  params?: ReadParams<NoInfer<S>, NoInfer<O>>,
): R => {
  const wanted = useInstance(read, params)
  const deferred = useDeferredValue(wanted)
  const instance = isSame(read, wanted, deferred) ? deferred : wanted
  const shown = useSyncExternalStore(
    instance.subscribe,
    () => resultOf(instance.getSnapshot(read)),
    () => resultOf(instance.getServerSnapshot(read)),
  )
  if (shown === undefined) {
    if (isServer) {
      throw new MizanError('rendering', `${read.context.name} is not among the data of the page`)
    }
    throw instance.ready()
  }
  if (shown instanceof MizanError) {
    failedBy.set(shown, instance)
    forgetSoon(instance)
    throw shown
  }
  return shown as R
}

/** Undefined where there is nothing yet. Staleness is left out: nobody is told of it, so nobody renders for it. */
const resultOf = ({ data, error }: Snapshot<unknown>): unknown => (data === undefined ? error : data)
