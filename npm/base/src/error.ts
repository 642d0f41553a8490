import type { Problem } from './problem.ts'

/** Why there is no result. `code` says it; `problem` is there where the server said it. */
export class MizanError<Code extends string = string> extends Error {
  declare readonly code: Code
  /** Of the answer; 0 where there is none. */
  declare readonly status: number
  declare readonly problem: Problem | undefined

  constructor(code: Code, message: string = code, status = 0, problem?: Problem, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.status = status
    this.problem = problem
  }
}
