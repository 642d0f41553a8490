import type { AnyRead, Instance, Snapshot } from '@mizan/base'
import { useSyncExternalStore } from 'react'

/** On a server nothing listens and nothing is fetched: what a page needs comes with it. */
export const isServer: boolean = typeof window === 'undefined'

/** The other instance where it is of the same shared parameters, and so may be shown until the one that is wanted is there. */
export const sameOr = ({ context }: AnyRead, wanted: Instance, other: Instance): Instance =>
  Object.values<{ readonly wire: string }>(context.params).some(
    ({ wire }) => wanted.params[wire] !== other.params[wire],
  )
    ? wanted
    : other

/** Renders again when what is picked of a snapshot has changed. */
export const usePicked = <R, P>(instance: Instance, read: AnyRead<R>, pick: (snapshot: Snapshot<R>) => P): P =>
  useSyncExternalStore(
    instance.subscribe,
    () => pick(instance.getSnapshot(read)),
    () => pick(instance.getServerSnapshot(read)),
  )
