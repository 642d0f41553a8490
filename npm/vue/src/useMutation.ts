import {
  type MutationState as BaseState,
  type CallOptions,
  createMutation,
  type Mutation,
  type Outcome,
  type PatchFunction,
} from '@mizan/base'
import { type ComputedRef, computed } from 'vue'
import { useMizan } from './MizanContext.ts'
import { useStore } from './useStore.ts'

export interface MutationOptions<Args extends object> {
  /** Shows what is hoped for before the server has answered; it is taken back when the call fails. */
  readonly optimistic?: (args: Args, patch: PatchFunction) => void
}

/** The calls of one mutation at one place. `value` and `error` are those of the call that was begun last. */
export interface MutationState<Args extends object, Result, Code extends string = never> {
  /** Never rejects because of what the server or the way to it does. */
  mutate(args: Args, options?: CallOptions): Promise<Outcome<Result, Code>>
  readonly isPending: ComputedRef<boolean>
  readonly value: ComputedRef<Result | undefined>
  readonly error: ComputedRef<BaseState<Result, Code>['error']>
}

export type UseMutation<Args extends object, Result, Code extends string = never> = (
  options?: MutationOptions<Args>,
) => MutationState<Args, Result, Code>

export const useMutation = <A extends object, R, C extends string>(
  mutation: Mutation<A, R, C>,
  { optimistic }: MutationOptions<NoInfer<A>> = {},
): MutationState<A, R, C> => {
  const store = createMutation(useMizan(), mutation)
  const state = useStore(store)
  return {
    mutate: (args, options) =>
      store.mutate(args, { ...(optimistic && { optimistic: patch => optimistic(args, patch) }), ...options }),
    isPending: computed(() => state.value.isPending),
    value: computed(() => state.value.value),
    error: computed(() => state.value.error),
  }
}
