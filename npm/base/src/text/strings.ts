import { refused } from './refused.ts'

/** `string`, and the constants of an enum. */
export const string = (value: string): string => {
  if (/\p{Surrogate}/u.test(value)) {
    throw refused('text of whole characters', value)
  }
  return value
}

/** `char`: one UTF-16 unit. */
export const char = (value: string): string => {
  if (value.length !== 1) {
    throw refused('a character', value)
  }
  return string(value)
}

export const boolean = (value: boolean): string => String(value)

export const uuid = (value: string): string => {
  const text = value.toLowerCase()
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) {
    throw refused('a UUID', value)
  }
  return text
}

/** `locale`: a BCP 47 tag in the case of RFC 5646, section 2.1.1. */
export const locale = (value: string): string => {
  if (!/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(value)) {
    throw refused('a language tag', value)
  }
  const parts = value.toLowerCase().split('-')
  const singleton = parts.findIndex(part => part.length === 1)
  return parts
    .map((part, index) => {
      if (index === 0 || (singleton >= 0 && index > singleton)) {
        return part
      }
      return part.length === 2 ? part.toUpperCase() : part.length === 4 ? titled(part) : part
    })
    .join('-')
}

const titled = (part: string): string => part.replace(/^./, letter => letter.toUpperCase())
