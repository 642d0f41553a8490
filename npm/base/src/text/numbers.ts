import { refused } from './refused.ts'

const LONGEST = 100

/** `byte`, `short`, `int`, `integer`. What a number does not hold exactly is given as text. */
export const integer = (value: number | bigint | string): string => {
  const text = String(value)
  const exact = typeof value !== 'number' || Number.isSafeInteger(value)
  if (!exact || text.length > LONGEST || !/^(0|-?[1-9][0-9]*)$/.test(text)) {
    throw refused('an integer', value)
  }
  return text
}

/** `long`: an integer of 64 bits. */
export const long = (value: number | bigint | string): string => {
  const text = integer(value)
  if (BigInt.asIntN(64, BigInt(text)) !== BigInt(text)) {
    throw refused('an integer of 64 bits', value)
  }
  return text
}

/** `double`: as ECMAScript writes it. */
export const double = (value: number): string => {
  if (!Number.isFinite(value)) {
    throw refused('a number', value)
  }
  return String(value)
}

/** `decimal`: no exponent, no zeros at the end. */
export const decimal = (value: string | number): string => {
  const [match, sign, whole = '', fraction = '', exponent = '0'] =
    /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,3}))?$/.exec(String(value)) ?? []
  if (match === undefined) {
    throw refused('a decimal', value)
  }
  const shift = Number(exponent)
  const digits = (shift < 0 ? '0'.repeat(-shift) : '') + whole + fraction + '0'.repeat(Math.max(0, shift))
  const point = digits.length - fraction.length - Math.max(0, shift) + shift
  const before = digits.slice(0, point).replace(/^0+(?=.)/, '')
  const after = digits.slice(point).replace(/0+$/, '')
  const text = after ? `${before}.${after}` : before
  if (text.length + 1 > LONGEST) {
    throw refused('a decimal of at most 100 characters', value)
  }
  return text === '0' ? text : sign + text
}
