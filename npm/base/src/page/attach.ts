import { type Attachable, isUnsafe, rootOf, takeField } from './answer.ts'
import { takeCookie } from './cookie.ts'

type PageWindow = Window & { fetch: typeof globalThis.fetch }

/** A page that a client is attached to. */
export interface Page {
  /** For requests of the application's own, to its view path: what they made stale is taken from their answers. */
  readonly fetch: typeof globalThis.fetch
  /** The same for an `XMLHttpRequest` that has its answer. */
  answered(request: XMLHttpRequest, method: string): void
  detach(): void
}

/** What htmx says of a request that has its answer. */
interface HtmxDetail {
  readonly xhr: XMLHttpRequest
  readonly requestConfig: { readonly verb: string }
}

/**
 * Makes a client take part in what happens to its page: answers of the view path by `fetch`, `XMLHttpRequest` and htmx,
 * redirects, and the back/forward cache.
 */
export const attachPage = (mizan: Attachable, page: PageWindow = window): Page => {
  const { document } = page
  const root = rootOf(mizan, page.location.href)
  const detached = new AbortController()

  const take = (method: string | undefined, url: string, field: string | null) => {
    if (isUnsafe(method)) {
      takeCookie(mizan, document)
      if (field && url.startsWith(root)) {
        takeField(mizan, field)
      }
    }
  }

  const answered = (request: XMLHttpRequest, method: string) =>
    take(method, request.responseURL, request.getResponseHeader('X-Mizan-Invalidate'))

  const onHtmx = ({ detail: { xhr, requestConfig } }: CustomEvent<HtmxDetail>) => answered(xhr, requestConfig.verb)

  const onShow = (event: { readonly persisted?: boolean }) => {
    if (event.persisted) {
      mizan.invalidate(['*'])
    }
    takeCookie(mizan, document)
  }

  // At once: what is fetched from here on is fetched after whatever a redirect to this page has changed.
  takeCookie(mizan, document)
  const listening = { signal: detached.signal }
  page.addEventListener('pageshow', onShow, listening)
  document.addEventListener('htmx:afterRequest', onHtmx as EventListener, listening)

  return {
    async fetch(input, init) {
      const response = await page.fetch(input, init)
      take(init?.method ?? (input as Partial<Request>).method, response.url, response.headers.get('X-Mizan-Invalidate'))
      return response
    },
    answered,
    detach: () => detached.abort(),
  }
}
