import { type Attachable, takeField } from './answer.ts'

const NAME = 'mizan_invalidate'

/** Reads and deletes what a redirect has left behind, whose header no script sees (protocol, section 5). */
export const takeCookie = (mizan: Attachable, document: Pick<Document, 'cookie'>): void => {
  const value = new RegExp(`(?:^|; )${NAME}=([^;]*)`).exec(document.cookie)?.[1]
  if (value !== undefined) {
    document.cookie = `${NAME}=; Path=/; Max-Age=-1`
    takeField(mizan, decoded(value))
  }
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
