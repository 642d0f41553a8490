import type { Refused } from './refused.ts'
import { pathOf, type Route, routeOf } from './route.ts'

/** Knows what one page shows, on the server and in the browser, where it follows its address. */
export interface Router {
  /** Where the application stands: `/petclinic`. */
  readonly base: string
  /** What the front end is called. */
  readonly frontEnd: string
  /** Where the front end stands: `/petclinic/pages/react`. */
  readonly root: string
  /** Whether the page is the one that the server has sent, and nobody has gone anywhere. */
  isFirst(): boolean
  /** The same object until the address changes. */
  now(): Route
  /** Tells when it changes, until what is returned is called. */
  on(listener: () => void): () => void
  go(to: Route, options?: { readonly replace?: boolean }): void
  /** For a link, or for a form that does without script. */
  addressOf(to: Route): string
  /** For all clicks in the page: a plain one on a link to another page of this front end loads nothing. */
  follow(event: MouseEvent): void
}

export interface RouterOptions {
  readonly base: string
  readonly frontEnd: string
  /** Path and query below `base`, as the server was asked. */
  readonly url: string
  /** What the server says of a form that it has refused, in JSON. */
  readonly refused?: string | undefined
}

/** Makes the router of one page. It belongs to that page: what a module holds is everybody's on the server. */
export const makeRouter = ({ base, frontEnd, url, refused }: RouterOptions): Router => {
  const below = `/pages/${frontEnd}`
  const root = base + below
  const listeners = new Set<() => void>()
  let last = url.slice(below.length)
  const first: Route = { ...routeOf(last), ...(refused && { refused: JSON.parse(refused) as Refused }) }
  let route = first
  let isFollowing = false

  const follow = () => {
    const next = (location.pathname + location.search).slice(root.length)
    if (next !== last) {
      last = next
      route = routeOf(next)
      for (const listener of [...listeners]) {
        listener()
      }
    }
  }
  const goTo = (address: string, replace = false) => {
    const isHere = address === location.pathname + location.search
    history[replace || isHere ? 'replaceState' : 'pushState'](null, '', address)
    follow()
  }

  return {
    base,
    frontEnd,
    root,
    isFirst: () => route === first,
    now: () => route,
    on(listener) {
      listeners.add(listener)
      if (!isFollowing) {
        isFollowing = true
        addEventListener('popstate', follow)
      }
      return () => {
        listeners.delete(listener)
      }
    },
    go: (to, options) => goTo(root + pathOf(to), options?.replace),
    addressOf: to => root + pathOf(to),
    follow(event) {
      const link = linkOf(event)
      if (link && `${link.pathname}/`.startsWith(`${root}/`)) {
        event.preventDefault()
        goTo(link.pathname + link.search)
        scrollTo(0, 0)
      }
    },
  }
}

/** What a plain click is on, if that is a link that leads to another page in this window. */
const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined => {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]')
  const isOurs = link && link.origin === location.origin && !link.hash && !link.target && !link.download
  return isPlain && !event.defaultPrevented && isOurs ? link : undefined
}
