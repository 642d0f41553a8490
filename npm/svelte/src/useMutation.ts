import {
  createMutation,
  type Mutation,
  type MutationOptions,
  type MutationState,
  type MutationStore,
} from '@mizan/base'
import { useMizan } from './scope.ts'
import { tracked } from './tracked.ts'

/** The calls of one mutation at one place. `value` and `error` are those of the call that was begun last. */
export interface UsedMutation<Args extends object, Result, Code extends string = never>
  extends MutationState<Result, Code> {
  /** Never rejects because of what the server or the way to it does. */
  readonly mutate: MutationStore<Args, Result, Code>['mutate']
}

export type UseMutation<Args extends object, Result, Code extends string = never> = (
  options?: MutationOptions<Args>,
) => UsedMutation<Args, Result, Code>

export const useMutation = <A extends object, R, C extends string>(
  mutation: Mutation<A, R, C>,
  options?: MutationOptions<NoInfer<A>>,
): UsedMutation<A, R, C> => {
  const store = createMutation(useMizan(), mutation, options)
  const part = tracked(store, store.getSnapshot)
  return {
    mutate: store.mutate,
    get isPending() {
      return part('isPending')
    },
    get value() {
      return part('value')
    },
    get error() {
      return part('error')
    },
  }
}
