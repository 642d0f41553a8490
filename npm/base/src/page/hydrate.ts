import { createMizan } from '../create.ts'
import type { PageData } from '../hydration.ts'
import type { Mizan, MizanOptions } from '../mizan.ts'

const page: { document?: Document; __MIZAN_SSR_DATA__?: PageData | undefined } = globalThis

/**
 * Makes the client of a page that a server has rendered: it begins with the data that stand in the page, if there are some
 * (protocol, section 13). What a script of the page put there is not believed.
 */
export const hydrateMizan = (options: Omit<MizanOptions, 'data'>, data: PageData | undefined = pageData()): Mizan => {
  page.__MIZAN_SSR_DATA__ = data
  const mizan = createMizan({ ...options, data })
  mizan.observe(({ type }) => {
    if (type === 'caller') {
      page.__MIZAN_SSR_DATA__ = undefined
    }
  })
  return mizan
}

const pageData = (): PageData | undefined => {
  const scripts = page.document?.querySelectorAll('script#mizan-data[type="application/json"]') ?? []
  const text = [...scripts].at(-1)?.textContent
  return text ? JSON.parse(text) : undefined
}
