import { bare } from './bare.ts'
import type { AnyMutation } from './contract.ts'
import type { MizanError } from './error.ts'
import type { ContextData } from './hydration.ts'
import { lost, refusal } from './problems.ts'
import type { Invalidation } from './scope.ts'
import type { Answer, CallRequest, Transport } from './transport.ts'

/** An answer to a call, read; it is a success where there is no `error`. */
export interface Called {
  readonly value: unknown
  readonly error: MizanError | undefined
  readonly caller: string | null | undefined
  readonly invalidate: readonly Invalidation[]
  readonly contexts: readonly ContextData[]
}

/** Arguments by their wire names. */
export const wireArgs = (mutation: AnyMutation, args: object): Readonly<Record<string, unknown>> => {
  const names = bare(mutation.args as Readonly<Record<string, string>> | undefined)
  const wire = bare<unknown>()
  for (const [name, value] of Object.entries(args)) {
    wire[names[name] ?? name] = value
  }
  return wire
}

/** Sends a call and reads what comes of it. */
export const sendCall = async (transport: Transport, request: CallRequest): Promise<Called> => {
  const { signal } = request
  let answer: Answer | undefined
  let error: MizanError | undefined
  // Where no answer of the application comes, the call may have been committed: everything is stale.
  let invalidate: readonly Invalidation[] = signal?.aborted ? [] : ['*']
  try {
    answer = await transport.call(request)
  } catch (cause) {
    error = lost(cause, signal)
  }
  const body = Object(answer?.body)
  if (answer && !(answer.status === 200 && 'result' in body)) {
    error = refusal(answer)
  }
  if (!error || error.problem) {
    invalidate = list(body.invalidate)
  }
  return { value: body.result, error, caller: answer?.caller, invalidate, contexts: list(body.contexts) }
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] => [value ?? []].flat() as readonly T[]
