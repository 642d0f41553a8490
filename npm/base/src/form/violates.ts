import { bare } from '../bare.ts'
import type { Constraint } from './field.ts'

type Check = (value: unknown, constraint: Constraint) => boolean

/** Of text in UTF-16 units, as in Java; of a list, or of an object's members. */
const sizeOf = (value: unknown): number => Object.keys(Object(value)).length

/**
 * Whether a number is surely over a bound: long ones are rounded here, and are left to the server where that could
 * decide.
 */
const over = (value: unknown, bound: unknown, sign: number, inclusive: unknown = true): boolean => {
  const beyond = (Number(value) - Number(bound)) * sign
  return beyond > 0 || (!inclusive && beyond === 0 && `${value}`.length < 16)
}

const pattern: Check = (value, { regexp, flags }) => {
  // What may mean something else in Java is left to the server.
  if (flags || /\\S|\[\^[^\]]*\\s/.test(`${regexp}`)) {
    return false
  }
  try {
    return !new RegExp(`^(?:${regexp})$`, 'u').test(`${value}`)
  } catch {
    return false
  }
}

const digits: Check = (value, { integer, fraction }) => {
  const [whole = '', part = ''] = `${value}`.replace(/^-?0*/, '').split('.')
  return over(whole.length, integer, 1) || over(part.replace(/0+$/, '').length, fraction, 1)
}

/** By name, what a value that is given must not be. Null satisfies all that do not speak of it. */
const CHECKS: Readonly<Record<string, Check | undefined>> = bare<Check>({
  Null: () => true,
  NotBlank: value => !/[^\0-\x20]/.test(`${value}`),
  NotEmpty: value => sizeOf(value) === 0,
  Size: (value, { min = 0, max = Infinity }) => over(sizeOf(value), min, -1) || over(sizeOf(value), max, 1),
  Min: (value, { value: bound }) => over(value, bound, -1),
  Max: (value, { value: bound }) => over(value, bound, 1),
  DecimalMin: (value, { value: bound, inclusive }) => over(value, bound, -1, inclusive),
  DecimalMax: (value, { value: bound, inclusive }) => over(value, bound, 1, inclusive),
  Positive: value => over(value, 0, -1, false),
  PositiveOrZero: value => over(value, 0, -1),
  Negative: value => over(value, 0, 1, false),
  NegativeOrZero: value => over(value, 0, 1),
  Digits: digits,
  Email: value => value !== '' && !/.@./s.test(`${value}`),
  Pattern: pattern,
  AssertTrue: value => value !== true,
  AssertFalse: value => value !== false,
})

/** Whether a value surely violates a constraint. What cannot be told in a browser (`Past`, one's own) is left to the server. */
export const violates = (value: unknown, constraint: Constraint): boolean =>
  value == null ? /^Not(Null|Blank|Empty)$/.test(constraint.code) : !!CHECKS[constraint.code]?.(value, constraint)
