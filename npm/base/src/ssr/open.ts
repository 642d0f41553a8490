import type { Mizan } from '../mizan.ts'
import { hydrateMizan } from '../page/hydrate.ts'
import type { Place, Setup } from './setup.ts'
import { NotFound, Redirect } from './signal.ts'

/** A page, or a part of one, in the browser. */
export interface OpenPage {
  readonly element: HTMLElement
  /** The props of its component. */
  readonly place: Place
  /** What the ids begin with that the framework makes; empty on a page. */
  readonly prefix: string
  readonly client: Mizan
  /** A server has rendered it: there is something to hydrate. */
  readonly isRendered: boolean
  /** Does what `notFound()` and `redirect()` say; anything else that was thrown is reported. */
  failed(error: unknown): void
}

/** Looks at what the server has sent, and makes the page's client of the data that came with it. */
export const openPage = (setup: Setup, page: Document = document): OpenPage => {
  const element = page.getElementById('mizan-root') as HTMLElement
  const place = placeOf(element)
  const { attach, ...options } = setup(place)
  const client = hydrateMizan(options)
  attach?.(client)
  if ('streamed' in element.dataset && !page.querySelector('script#mizan-end')) {
    // It broke off on the way: half a page is none.
    element.replaceChildren()
  }
  return opened(element, place, client)
}

/** What a server was asked for, as it has written it down. */
export const placeOf = ({ dataset, ownerDocument }: HTMLElement): Place => {
  const { url = '', base = '', locale = ownerDocument.documentElement.lang, props = '{}' } = dataset
  return { ...JSON.parse(props), url, base, locale }
}

export const opened = (element: HTMLElement, place: Place, client: Mizan): OpenPage => ({
  element,
  place,
  prefix: element.dataset.prefix ?? '',
  client,
  isRendered: element.hasChildNodes(),
  failed(error) {
    const { baseURI, location } = element.ownerDocument
    if (error instanceof Redirect) {
      const { href, protocol } = new URL(error.to, baseURI)
      // An address, and no script: it may come from elsewhere.
      if (/^https?:$/.test(protocol)) {
        location.replace(href)
      }
    } else if (error instanceof NotFound) {
      element.textContent = 'Not found'
    } else {
      reportError(error)
    }
  },
})
