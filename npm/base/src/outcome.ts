import type { MizanError } from './error.ts'
import type { ProblemCode } from './problem.ts'

/** What came of a call. */
export type Outcome<Result, Code extends string = never> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly error: MizanError<Code | ProblemCode> }
