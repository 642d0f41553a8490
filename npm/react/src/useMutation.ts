import {
  createMutation,
  type Mutation,
  type MutationOptions,
  type MutationState,
  type MutationStore,
} from '@mizan/base'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useMizan } from './MizanContext.tsx'

/** The calls of one mutation at one place. `value` and `error` are those of the call that was begun last. */
export interface UsedMutation<Args extends object, Result, Code extends string = never>
  extends MutationState<Result, Code> {
  /** Always the same function. Never rejects because of what the server or the way to it does. */
  readonly mutate: MutationStore<Args, Result, Code>['mutate']
}

export type UseMutation<Args extends object, Result, Code extends string = never> = (
  options?: MutationOptions<Args>,
) => UsedMutation<Args, Result, Code>

export const useMutation = <A extends object, R, C extends string>(
  mutation: Mutation<A, R, C>,
  options?: MutationOptions<NoInfer<A>>,
): UsedMutation<A, R, C> => {
  const mizan = useMizan()
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [{ subscribe, getSnapshot, mutate }] = useState(() =>
    createMutation(mizan, mutation, { optimistic: (...call) => latest.current?.optimistic?.(...call) }),
  )
  return { ...useSyncExternalStore(subscribe, getSnapshot, getSnapshot), mutate }
}
