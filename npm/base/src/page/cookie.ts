import { type Attachable, takeField } from './answer.ts'

/** Reads and deletes what a redirect has left behind, whose header no script sees (protocol, section 5). */
export const takeCookie = (mizan: Attachable, document: Pick<Document, 'cookie'>): void => {
  const value = /(?:^|; )mizan_invalidate=([^;]*)/.exec(document.cookie)?.[1]
  if (value !== undefined) {
    document.cookie = 'mizan_invalidate=; Path=/; Max-Age=-1'
    takeField(mizan, value, decodeURIComponent)
  }
}
