import { MizanError } from './error.ts'
import type { Problem } from './problem.ts'
import type { Answer } from './transport.ts'

export const errorOf = (problem: Problem, status: number = problem.status): MizanError =>
  new MizanError(problem.code, problem.detail ?? problem.title, status, problem)

/** The error that an answer without a result is. */
export const refusal = ({ status, body }: Answer): MizanError => {
  const problem = body as Problem | undefined
  return status !== 200 && problem?.code ? errorOf(problem, status) : new MizanError('unreadable', undefined, status)
}

/** What a transport rejected with. */
export const lost = (cause: unknown, signal?: AbortSignal): MizanError =>
  cause instanceof MizanError
    ? cause
    : new MizanError(signal?.aborted ? 'aborted' : 'network', undefined, 0, undefined, cause)
