import type { PageData } from '../hydration.ts'
import type { Mizan } from '../mizan.ts'
import { hydrateMizan } from '../page/hydrate.ts'
import { type OpenPage, opened, placeOf } from './open.ts'
import type { Place, Setup } from './setup.ts'

/** The client of each front end that has parts in this document. */
const clients = new WeakMap<Setup, Mizan>()

/**
 * Shows each part of that name in a document that something else has made: those that a server has rendered, and what comes
 * later. All parts of a front end have one client.
 *
 * @param name as the server has it: `react/owners/OwnerCard.tsx`
 * @param show brings a part to life, and returns what is done when it has left the document
 */
export const openParts = (
  setup: Setup,
  name: string,
  show: (part: OpenPage) => () => void,
  page: Document = document,
): void => {
  const shown = new Map<HTMLElement, () => void>()
  const look = (isLate: boolean) => {
    for (const [element, hide] of shown) {
      if (!element.isConnected) {
        shown.delete(element)
        hide()
      }
    }
    for (const element of page.querySelectorAll<HTMLElement>('[data-mizan-part]')) {
      if (element.dataset.mizanPart === name && !shown.has(element)) {
        if (isLate) {
          // The client may know better by now than what has come with it.
          element.replaceChildren()
        }
        const place = placeOf(element)
        shown.set(element, show(opened(element, place, clientOf(setup, place, page))))
      }
    }
  }
  look(false)
  new MutationObserver(() => look(true)).observe(page.body, { childList: true, subtree: true })
}

const clientOf = (setup: Setup, place: Place, page: Document): Mizan => {
  const known = clients.get(setup)
  if (known) {
    return known
  }
  const { attach, ...options } = setup(place)
  const client = hydrateMizan(options, partsData(page))
  clients.set(setup, client)
  attach?.(client)
  return client
}

/** What has come with all parts of a document: they are of one request, and so of one caller; those for everyone do not name him. */
const partsData = (page: Document): PageData => {
  const all: PageData[] = [...page.querySelectorAll('script[type="application/json"][data-mizan-data]')].map(script =>
    JSON.parse(script.textContent ?? ''),
  )
  return { ...all.find(({ caller }) => caller), v: 1, contexts: all.flatMap(({ contexts }) => contexts) }
}
