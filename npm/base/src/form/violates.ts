import type { Constraint } from './field.ts'

/**
 * Whether a value surely violates a constraint. Null satisfies all that do not speak of it. What cannot be told in a browser
 * (`Past`, one's own) is left to the server.
 */
export const violates = (value: unknown, constraint: Constraint): boolean =>
  value == null ? /^Not/.test(constraint.code) : !!constraint.refuses?.(value, constraint)
