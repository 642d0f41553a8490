import {
  type CallOptions,
  createMutation,
  type Mutation,
  type MutationOptions,
  type MutationState,
  type Outcome,
} from '@mizan/base'
import { type ComputedRef, computed } from 'vue'
import { useMizan } from './MizanContext.ts'
import { useStore } from './useStore.ts'

/** The calls of one mutation at one place. `value` and `error` are those of the call that was begun last. */
export interface UsedMutation<Args extends object, Result, Code extends string = never> {
  /** Never rejects because of what the server or the way to it does. */
  mutate(args: Args, options?: CallOptions): Promise<Outcome<Result, Code>>
  readonly isPending: ComputedRef<boolean>
  readonly value: ComputedRef<Result | undefined>
  readonly error: ComputedRef<MutationState<Result, Code>['error']>
}

export type UseMutation<Args extends object, Result, Code extends string = never> = (
  options?: MutationOptions<Args>,
) => UsedMutation<Args, Result, Code>

export const useMutation = <A extends object, R, C extends string>(
  mutation: Mutation<A, R, C>,
  options?: MutationOptions<NoInfer<A>>,
): UsedMutation<A, R, C> => {
  const store = createMutation(useMizan(), mutation, options)
  const state = useStore(store)
  return {
    mutate: store.mutate,
    isPending: computed(() => state.value.isPending),
    value: computed(() => state.value.value),
    error: computed(() => state.value.error),
  }
}
