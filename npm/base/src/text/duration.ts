import { refused } from './refused.ts'

const PATTERN =
  /^([+-]?)P(?:([+-]?[0-9]+)D)?(?:T(?:([+-]?[0-9]+)H)?(?:([+-]?[0-9]+)M)?(?:([+-]?)([0-9]+)(?:\.([0-9]{1,9}))?S)?)?$/
const NANOS = 1_000_000_000n

/** `duration`: `PT36H`, as Java writes it; days are 24 hours. */
export const duration = (value: string): string => {
  const [match, sign, days, hours, minutes, negative, seconds, fraction] = PATTERN.exec(value) ?? []
  if (match === undefined || !/[0-9][DHMS]$/.test(value)) {
    throw refused('a duration', value)
  }
  const whole = BigInt(days ?? 0) * 86_400n + BigInt(hours ?? 0) * 3600n + BigInt(minutes ?? 0) * 60n
  const part = BigInt(seconds ?? 0) * NANOS + BigInt((fraction ?? '').padEnd(9, '0'))
  const total = whole * NANOS + (negative === '-' ? -part : part)
  return written(sign === '-' ? -total : total)
}

const written = (total: bigint): string => {
  const seconds = total / NANOS
  const rest = seconds % 60n
  const nanos = total % NANOS
  const fraction = String(nanos < 0n ? -nanos : nanos)
    .padStart(9, '0')
    .replace(/0+$/, '')
  const last = `${total < 0n && rest === 0n ? '-0' : rest}${fraction && `.${fraction}`}S`
  const larger = [unit(seconds / 3600n, 'H'), unit((seconds / 60n) % 60n, 'M')].join('')
  return `PT${larger}${(rest === 0n && nanos === 0n && larger) || total === 0n ? (larger ? '' : '0S') : last}`
}

const unit = (count: bigint, name: string): string => (count === 0n ? '' : `${count}${name}`)
