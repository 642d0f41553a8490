import type { Check } from '../form/field.ts'

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

export const Null: Check = () => true
export const NotBlank: Check = value => !/[^\0-\x20]/.test(`${value}`)
export const NotEmpty: Check = value => !sizeOf(value)
export const Size: Check = (value, { min, max }) => sizeOf(value) < Number(min) || sizeOf(value) > Number(max)
export const Min: Check = /*#__PURE__*/ bound(-1)
export const Max: Check = /*#__PURE__*/ bound(1)
export const DecimalMin: Check = Min
export const DecimalMax: Check = Max
export const Positive: Check = value => Number(value) <= 0
export const PositiveOrZero: Check = value => Number(value) < 0
export const Negative: Check = value => Number(value) >= 0
export const NegativeOrZero: Check = value => Number(value) > 0
export const Digits: Check = (value, { integer, fraction }) =>
  !RegExp(`^-?0*\\d{0,${integer}}(\\.\\d{0,${fraction}}0*)?$`).test(`${value}`)
export const Email: Check = value => !/^$|.@./s.test(`${value}`)
/** What may mean something else in Java has its regular expression under another name. */
export const Pattern: Check = (value, { regexp }) => !!regexp && !RegExp(`^(?:${regexp})$`, 'u').test(`${value}`)
export const AssertTrue: Check = value => !value
export const AssertFalse: Check = value => !!value
