import { refused } from './refused.ts'

/** `date`: `2026-03-01`. */
export const date = (value: string): string => {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) || dayOf(Date.parse(`${value}T00:00Z`)) !== value) {
    throw refused('a date', value)
  }
  return value
}

/** `time`: `10:15:00`; seconds may be missing. */
export const time = (value: string): string => {
  const [match, minutes, seconds = '00', fraction = ''] =
    /^((?:[01][0-9]|2[0-3]):[0-5][0-9])(?::([0-5][0-9])(?:\.([0-9]{1,9}))?)?$/.exec(value) ?? []
  if (match === undefined) {
    throw refused('a time', value)
  }
  const digits = fraction.replace(/0+$/, '')
  const nanos = digits.padEnd(Math.ceil(digits.length / 3) * 3, '0')
  return `${minutes}:${seconds}${nanos && `.${nanos}`}`
}

/** `date-time`, without a zone. */
export const dateTime = (value: string): string => {
  const [day = '', clock = '', more] = value.split('T')
  if (more !== undefined) {
    throw refused('a date and time', value)
  }
  return `${date(day)}T${time(clock)}`
}

/** `instant`, brought to UTC. */
export const instant = (value: string | Date): string => {
  const given = typeof value === 'string' ? value : isoOf(value.getTime())
  const [match, local = '', zone] = /^(.*)(Z|[+-](?:0[0-9]|1[0-8]):[0-5][0-9])$/.exec(given) ?? []
  if (match === undefined) {
    throw refused('an instant', value)
  }
  const [minutes = '', rest = ''] = dateTime(local).split(/(?<=T.....)/)
  const utc = isoOf(Date.parse(`${minutes}${zone}`))
  if (!/^[0-9]{4}-/.test(utc)) {
    throw refused('an instant of the years 0000 to 9999', value)
  }
  return `${utc.slice(0, 16)}${rest}Z`
}

export const year = (value: number | string): string => {
  const text = String(value).padStart(4, '0')
  if (!/^[0-9]{4}$/.test(text)) {
    throw refused('a year', value)
  }
  return text
}

/** `year-month`: `2026-03`. */
export const yearMonth = (value: string): string => {
  date(`${value}-01`)
  return value
}

const isoOf = (milliseconds: number): string => {
  if (Number.isNaN(milliseconds)) {
    throw refused('an instant', milliseconds)
  }
  return new Date(milliseconds).toISOString()
}

const dayOf = (milliseconds: number): string =>
  Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString().slice(0, 10)
