import { MizanError } from './error.ts'
import type { Problem } from './problem.ts'
import type { Answer } from './transport.ts'

export const errorOf = (problem: Problem, status: number = problem.status): MizanError =>
  new MizanError(problem.code, problem.detail ?? problem.title, status, problem)

/** An answer; where none has come, one without a status, whose body is the error. */
export const answered = (answer: Promise<Answer>, signal?: AbortSignal): Promise<Answer> =>
  answer.catch(cause => ({
    status: 0,
    body:
      cause instanceof MizanError
        ? cause
        : new MizanError(signal?.aborted ? 'aborted' : 'network', undefined, 0, undefined, { cause }),
  }))

/** The error that an answer without a result is. */
export const refusal = ({ status, body }: Answer): MizanError => {
  if (body instanceof MizanError) {
    return body
  }
  const problem = body as Problem | undefined
  return status !== 200 && problem?.code ? errorOf(problem, status) : new MizanError('unreadable', undefined, status)
}
