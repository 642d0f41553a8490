import {
  type CallOptions,
  createMutation,
  type Mutation,
  type MutationStore,
  type PatchFunction,
  type MutationState as StoreState,
} from '@mizan/base'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useMizan } from './MizanContext.tsx'

export interface MutationOptions<Args extends object> {
  /** Shows what is hoped for before the server has answered; it is taken back when the call fails. */
  readonly optimistic?: (args: Args, patch: PatchFunction) => void
}

/** The calls of one mutation at one place. `value` and `error` are those of the call that was begun last. */
export interface MutationState<Args extends object, Result, Code extends string = never>
  extends StoreState<Result, Code> {
  /** Always the same function. Never rejects because of what the server or the way to it does. */
  readonly mutate: MutationStore<Args, Result, Code>['mutate']
}

export type UseMutation<Args extends object, Result, Code extends string = never> = (
  options?: MutationOptions<Args>,
) => MutationState<Args, Result, Code>

export const useMutation = <A extends object, R, C extends string>(
  mutation: Mutation<A, R, C>,
  options?: MutationOptions<NoInfer<A>>,
): MutationState<A, R, C> => {
  const mizan = useMizan()
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [{ subscribe, getSnapshot, mutate }] = useState(() => {
    const store = createMutation(mizan, mutation)
    return {
      ...store,
      mutate: (args: A, given?: CallOptions) =>
        store.mutate(args, { optimistic: patch => latest.current?.optimistic?.(args, patch), ...given }),
    }
  })
  return { ...useSyncExternalStore(subscribe, getSnapshot, getSnapshot), mutate }
}
