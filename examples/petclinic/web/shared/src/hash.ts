/** What the page shows, as its address says behind `#`. */
export type HashRoute =
  | { readonly page: 'owners'; readonly search: string; readonly number: number }
  | { readonly page: 'owner' | 'edit-owner'; readonly ownerId: string }
  | { readonly page: 'new-owner' | 'vets' | 'mine' | 'login' | 'nowhere' }

const PLAIN = { '/owners/new': 'new-owner', '/vets': 'vets', '/mine': 'mine', '/login': 'login' } as const

const routeOf = (hash: string): HashRoute => {
  const { pathname, searchParams } = new URL(hash.slice(1) || '/', location.origin)
  const [, ownerId, edit] = /^\/owners\/(\d+)(\/edit)?$/.exec(pathname) ?? []
  if (ownerId) {
    return { page: edit ? 'edit-owner' : 'owner', ownerId }
  }
  if (pathname === '/' || pathname === '/owners') {
    return { page: 'owners', search: searchParams.get('search') ?? '', number: Number(searchParams.get('page') ?? 0) }
  }
  return { page: PLAIN[pathname as keyof typeof PLAIN] ?? 'nowhere' }
}

let last = ''
let route: HashRoute = { page: 'nowhere' }

/** The same object until the address changes. */
export const routeNow = (): HashRoute => {
  if (last !== location.href) {
    last = location.href
    route = routeOf(location.hash)
  }
  return route
}

/** Tells when the address changes. */
export const onRoute = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

/** The address of a page, for a link. */
export const addressOf = (to: HashRoute): string => {
  switch (to.page) {
    case 'owners':
      return `#/owners?${new URLSearchParams({ search: to.search, page: String(to.number) })}`
    case 'owner':
      return `#/owners/${to.ownerId}`
    case 'edit-owner':
      return `#/owners/${to.ownerId}/edit`
    case 'new-owner':
      return '#/owners/new'
    default:
      return `#/${to.page}`
  }
}
