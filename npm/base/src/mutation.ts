import type { Mutation } from './contract.ts'
import type { MizanError } from './error.ts'
import type { CallOptions, Mizan, PatchFunction } from './mizan.ts'
import type { Outcome } from './outcome.ts'
import type { ProblemCode } from './problem.ts'
import { createStore } from './store.ts'

export interface MutationOptions<Args extends object> {
  /** Shows what is hoped for before the server has answered; it is taken back when the call fails. */
  readonly optimistic?: (args: Args, patch: PatchFunction) => void
}

/** What a place that calls a mutation shows of it. `value` and `error` are those of the call that was begun last. */
export interface MutationState<Result, Code extends string = never> {
  readonly isPending: boolean
  readonly value: Result | undefined
  readonly error: MizanError<Code | ProblemCode> | undefined
}

export interface MutationStore<Args extends object, Result, Code extends string = never> {
  /** Never rejects because of what the server or the way to it does. */
  mutate(args: Args, options?: CallOptions): Promise<Outcome<Result, Code>>
  subscribe(listener: () => void): () => void
  getSnapshot(): MutationState<Result, Code>
}

/** The calls of one mutation at one place, as a store. */
export const createMutation = <A extends object, R, C extends string>(
  mizan: Mizan,
  mutation: Mutation<A, R, C>,
  { optimistic }: MutationOptions<NoInfer<A>> = {},
): MutationStore<A, R, C> => {
  const { become, ...store } = createStore<MutationState<R, C>>({
    isPending: false,
    value: undefined,
    error: undefined,
  })
  let pending = 0
  let last = 0

  return {
    ...store,
    async mutate(args, options) {
      const mine = ++last
      pending++
      become({ isPending: true, error: undefined })
      let its: Partial<MutationState<R, C>> = {}
      try {
        const outcome = await mizan.call(mutation, args, { optimistic: patch => optimistic?.(args, patch), ...options })
        if (mine === last) {
          its = outcome.ok ? { value: outcome.value, error: undefined } : { error: outcome.error }
        }
        return outcome
      } finally {
        pending--
        become({ ...its, isPending: pending > 0 })
      }
    },
  }
}
