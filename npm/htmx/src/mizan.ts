import type { Invalidation, Texts } from '@mizan/base'
import { attachPage, hits } from '@mizan/base/page'
import { createLog } from './log.ts'

export interface MizanOptions {
  /** Where the protocol's addresses begin: `/petclinic/api/mizan/`; by default `/api/mizan/`. */
  readonly root?: string
}

/** What `htmx.defineExtension('mizan', mizan())` takes. */
export interface MizanExtension {
  onEvent(name: string, event: Event): boolean
  /** What became stale from elsewhere: by a client of `@mizan/base` on the same page, by a socket. */
  invalidate(invalidate: readonly Invalidation[]): void
  /** For tests, and for pages that go on without it. */
  detach(): void
}

/** What htmx says of a request. */
interface Detail {
  readonly xhr: XMLHttpRequest
  /** Of which `elt` has sent it. */
  readonly requestConfig: { readonly elt: Element }
}

const STALE = 'mizan:stale'
const SHOWS = '[mizan-context]'

/**
 * An extension of htmx: each element with `mizan-context`, and with `mizan-params` where it shows one instance of it, is told by
 * the event `mizan:stale` when an answer to a request of htmx says so. One with `hx-get` and no `hx-trigger` is refreshed by it.
 */
export const mizan = ({ root = '/api/mizan/' }: MizanOptions = {}): MizanExtension => {
  const log = createLog()
  let caller: string | undefined
  /** The request whose answer is being looked at. */
  let answering: object | undefined

  const tell = (elements: Iterable<Element>, invalidate: readonly Invalidation[]) => {
    for (const element of elements) {
      const context = `${element.getAttribute('mizan-context')}`
      if (invalidate.some(one => hits(one, context, paramsOf(element), caller))) {
        element.dispatchEvent(new CustomEvent(STALE))
      }
    }
  }

  const invalidate = (what: readonly Invalidation[]) => {
    log.add(what, answering)
    tell(document.querySelectorAll(SHOWS), what)
  }

  const { detach } = attachPage({ transport: { root }, invalidate })

  const handlers: Readonly<Record<string, (element: Element, detail: Detail) => void>> = {
    'htmx:beforeProcessNode'(element) {
      if (element.matches(`${SHOWS}[hx-get]:not([hx-trigger])`)) {
        element.setAttribute('hx-trigger', STALE)
      }
    },
    'htmx:beforeSend': (_, { xhr }) => log.begin(xhr),
    'htmx:beforeOnLoad'(_, { xhr }) {
      answering = xhr
    },
    'htmx:afterRequest'(_, { xhr }) {
      answering = undefined
      const its = xhr.getResponseHeader('X-Mizan-Caller')
      const isOther = caller && its && its !== caller
      caller = its ?? caller
      if (isOther) {
        // What htmx keeps to go back to is of the caller before.
        sessionStorage.removeItem('htmx-history-cache')
        invalidate(['*'])
      }
    },
    // What has come may be older than what became stale while it was under way: it is shown, and asked for again.
    'htmx:afterSettle'(element, { xhr, requestConfig }) {
      const around = element.closest(SHOWS)
      const elements = new Set(element.querySelectorAll(SHOWS))
      // The element that has asked was told then, and has asked again.
      if (around && around !== requestConfig.elt) {
        elements.add(around)
      }
      tell(elements, log.since(xhr))
    },
    'htmx:historyRestore': () => tell(document.querySelectorAll(SHOWS), ['*']),
  }

  return {
    onEvent(name, { target, detail }: Event & { detail?: Detail }) {
      handlers[name]?.(target as Element, detail as Detail)
      return true
    },
    invalidate,
    detach,
  }
}

/** Undefined where they cannot be read: then the element shows who knows what, and is hit by whatever names its context. */
const paramsOf = (element: Element): Texts | undefined => {
  try {
    const given: object = JSON.parse(element.getAttribute('mizan-params') ?? '{}')
    return Object.entries(given).reduce(
      (texts, [name, value]) => Object.assign(texts, value == null ? {} : { [name]: `${value}` }),
      Object.create(null),
    )
  } catch {
    return undefined
  }
}
