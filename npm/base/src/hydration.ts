import type { Texts } from './contract.ts'

/** The data of a page that a server has rendered (protocol, section 13). */
export interface PageData {
  readonly v: 1
  readonly caller?: string
  readonly contexts: readonly ContextData[]
}

/** A context as it comes with a page, or with the answer to a call. */
export interface ContextData {
  readonly context: string
  readonly params: Texts
  readonly etag?: string
  readonly data: Readonly<Record<string, unknown>>
}
