import type { Mizan } from '../mizan.ts'
import { hydrateMizan } from '../page/hydrate.ts'
import type { Place, Setup } from './setup.ts'
import { NotFound, Redirect } from './signal.ts'

/** A page in the browser. */
export interface OpenPage {
  readonly element: HTMLElement
  readonly place: Place
  readonly client: Mizan
  /** A server has rendered it: there is something to hydrate. */
  readonly isRendered: boolean
  /** Does what `notFound()` and `redirect()` say; anything else that was thrown is reported. */
  failed(error: unknown): void
}

/** Looks at what the server has sent, and makes the page's client of the data that came with it. */
export const openPage = (setup: Setup, page: Document = document): OpenPage => {
  const element = page.getElementById('mizan-root') as HTMLElement
  const { url = '', base = '' } = element.dataset
  const place: Place = { url, base, locale: page.documentElement.lang }
  const { attach, ...options } = setup(place)
  const client = hydrateMizan(options)
  attach?.(client)
  if ('streamed' in element.dataset && !page.querySelector('script#mizan-end')) {
    // It broke off on the way: half a page is none.
    element.replaceChildren()
  }
  return {
    element,
    place,
    client,
    isRendered: element.hasChildNodes(),
    failed(error) {
      if (error instanceof Redirect) {
        const { href, protocol } = new URL(error.to, page.baseURI)
        // An address, and no script: it may come from elsewhere.
        if (/^https?:$/.test(protocol)) {
          page.location.replace(href)
        }
      } else if (error instanceof NotFound) {
        element.textContent = 'Not found'
      } else {
        reportError(error)
      }
    },
  }
}
