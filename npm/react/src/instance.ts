import type { AnyRead, Instance } from '@mizan/base'
import { useContext } from 'react'
import { useMizan } from './MizanContext.tsx'
import { scopeOf } from './scope.ts'

/** On a server nothing listens and nothing is fetched: what a page needs comes with it. */
export const isServer: boolean = typeof window === 'undefined'

/** The instance that is meant: what is missing of the shared parameters comes from the nearest provider. */
export const useInstance = (read: AnyRead, params?: object): Instance => {
  const given = useContext(scopeOf(read.context))
  return useMizan().instance(read, { ...given, ...params })
}

/** Whether two instances of a context are of the same shared parameters: the one may be shown until the other is there. */
export const isSame = ({ context }: AnyRead, one: Instance, other: Instance): boolean =>
  Object.values<{ readonly wire: string }>(context.params).every(({ wire }) => one.params[wire] === other.params[wire])
