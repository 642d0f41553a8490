import { bare } from './bare.ts'
import type { AnyMutation } from './contract.ts'
import type { MizanError } from './error.ts'
import type { ContextData } from './hydration.ts'
import { answered, refusal } from './problems.ts'
import type { Invalidation } from './scope.ts'
import type { CallRequest, Transport } from './transport.ts'

/** An answer to a call, read; it is a success where there is no `error`. */
export interface Called {
  readonly result: unknown
  readonly error: MizanError | undefined
  readonly caller: string | null | undefined
  readonly invalidate: readonly Invalidation[]
  readonly contexts: readonly ContextData[]
}

/** Arguments by their wire names. */
export const wireArgs = (mutation: AnyMutation, args: object): Readonly<Record<string, unknown>> => {
  const names = bare(mutation.args as Readonly<Record<string, string>> | undefined)
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [names[name] ?? name, value]))
}

/** Sends a call and reads what comes of it. */
export const sendCall = async (transport: Transport, request: CallRequest): Promise<Called> => {
  const { signal } = request
  // Where no answer of the application comes, the call may have been committed: everything is stale.
  const otherwise = signal?.aborted ? [] : '*'
  const answer = await answered(transport.call(request), signal)
  const body = Object(answer.body)
  const error = answer.status === 200 && 'result' in body ? undefined : refusal(answer)
  return {
    ...body,
    error,
    caller: answer.caller,
    invalidate: list(error && !error.problem ? otherwise : body.invalidate),
    contexts: list(body.contexts),
  }
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] => [value ?? []].flat() as readonly T[]
