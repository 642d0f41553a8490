import { bare } from '../bare.ts'
import type { Constraint } from './field.ts'

type Check = (value: unknown, constraint: Constraint) => boolean

/** Of text in UTF-16 units, as in Java; of a list, or of an object's members. */
const sizeOf = (value: unknown): number => Object.keys(Object(value)).length

/**
 * Whether a number is surely over a bound: long ones are rounded here, and are left to the server where that could
 * decide.
 */
const bound =
  (sign: number): Check =>
  (value, { value: limit, inclusive = true }) => {
    const over = (Number(value) - Number(limit)) * sign
    return over > 0 || (!inclusive && over === 0 && `${value}`.length < 16)
  }

/** By name, what a value that is given must not be. Null satisfies all that do not speak of it. */
const CHECKS: Readonly<Record<string, Check | undefined>> = bare<Check>({
  Null: () => true,
  NotBlank: value => !/[^\0-\x20]/.test(`${value}`),
  NotEmpty: value => !sizeOf(value),
  Size: (value, { min, max }) => sizeOf(value) < Number(min) || sizeOf(value) > Number(max),
  Min: bound(-1),
  Max: bound(1),
  DecimalMin: bound(-1),
  DecimalMax: bound(1),
  Positive: value => Number(value) <= 0,
  PositiveOrZero: value => Number(value) < 0,
  Negative: value => Number(value) >= 0,
  NegativeOrZero: value => Number(value) > 0,
  Digits: (value, { integer, fraction }) =>
    !RegExp(`^-?0*\\d{0,${integer}}(\\.\\d{0,${fraction}}0*)?$`).test(`${value}`),
  Email: value => !/^$|.@./s.test(`${value}`),
  // What may mean something else in Java has its regular expression under another name.
  Pattern: (value, { regexp }) => !!regexp && !RegExp(`^(?:${regexp})$`, 'u').test(`${value}`),
  AssertTrue: value => !value,
  AssertFalse: value => !!value,
})

/** Whether a value surely violates a constraint. What cannot be told in a browser (`Past`, one's own) is left to the server. */
export const violates = (value: unknown, constraint: Constraint): boolean =>
  value == null ? /^Not/.test(constraint.code) : !!CHECKS[constraint.code]?.(value, constraint)
