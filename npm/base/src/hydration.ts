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

const page: { document?: Document; __MIZAN_SSR_DATA__?: PageData | undefined } = globalThis

/** The data of the page around this script, where there are some; what a script of the page put there is not believed. */
export const pageData = (): PageData | undefined => {
  const scripts = page.document?.querySelectorAll('script#mizan-data[type="application/json"]') ?? []
  const text = [...scripts].at(-1)?.textContent
  const data: PageData | undefined = text ? JSON.parse(text) : undefined
  page.__MIZAN_SSR_DATA__ = data
  return data
}

export const dropPageData = (): void => {
  page.__MIZAN_SSR_DATA__ = undefined
}
