import type { Mizan } from '../mizan.ts'
import type { Invalidation } from '../scope.ts'
import { parseInvalidate } from './field.ts'

/** What takes part in a page: a client, or whatever else is told what became stale. */
export interface Attachable {
  readonly transport: Pick<Mizan['transport'], 'root'>
  invalidate(invalidate: readonly Invalidation[], spacing?: number): void
}

/** Takes the value of a field; one that cannot be parsed is everything, at most once a second. */
export const takeField = (mizan: Attachable, field: string, decode?: (field: string) => string): void => {
  const parsed = parseInvalidate(field, decode)
  if (parsed) {
    mizan.invalidate(parsed)
  } else {
    mizan.invalidate(['*'], 1000)
  }
}

/** Below what the application's addresses stand: `https://clinic.example/petclinic/`. */
export const rootOf = (mizan: Attachable, page: string): string =>
  new URL(mizan.transport.root, page).href.replace(/api\/mizan\/$/, '')

/** Whether an answer to such a request may say what became stale. No script sends a TRACE. */
export const isUnsafe = (method = 'GET'): boolean => !/^(GET|HEAD|OPTIONS)$/i.test(method)
