/** What a page shows, as its address says. */
export type Route = (
  | { readonly page: 'owners'; readonly search: string; readonly number: number }
  | {
      readonly page: 'owner'
      readonly ownerId: string
      /** The form that is open: `pet`, or `visit-12` for a visit of pet 12. */
      readonly open?: string
    }
  | { readonly page: 'edit-owner'; readonly ownerId: string }
  | { readonly page: 'new-owner' | 'vets' | 'mine' | 'login' | 'nowhere' }
) & {
  /** The fields of a form that was sent without script and refused. */
  readonly wrong?: readonly string[]
}

const PLAIN = { '/owners/new': 'new-owner', '/vets': 'vets', '/mine': 'mine', '/login': 'login' } as const

/** The list that one begins with. */
export const OWNERS: Route = { page: 'owners', search: '', number: 0 }

/** @param url path and query below the root of the front end: `/owners/5?open=pet` */
export const routeOf = (url: string): Route => {
  const [path = '', query = ''] = url.split('?', 2)
  const asked = new URLSearchParams(query)
  const wrong = asked.get('wrong')
  return { ...pageOf(path.replace(/\/$/, ''), asked), ...(wrong && { wrong: wrong.split(',') }) }
}

const pageOf = (path: string, asked: URLSearchParams): Route => {
  const [, ownerId, edit] = /^\/owners\/(\d+)(\/edit)?$/.exec(path) ?? []
  if (ownerId) {
    const open = asked.get('open')
    return edit ? { page: 'edit-owner', ownerId } : { page: 'owner', ownerId, ...(open && { open }) }
  }
  if (path === '' || path === '/owners') {
    return { page: 'owners', search: searchOf(asked.get('search') ?? ''), number: numberOf(asked.get('page') ?? '') }
  }
  return { page: PLAIN[path as keyof typeof PLAIN] ?? 'nowhere' }
}

// What comes from an address is read as the server reads it, in Listing.java: the data that it sends are for the same.
const searchOf = (text: string) => text.slice(0, 30)
const numberOf = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : 0)

/** The address of a page, below the root of the front end. */
export const pathOf = (to: Route): string => {
  switch (to.page) {
    case 'owners':
      return `/owners?${new URLSearchParams({ search: to.search, page: `${to.number}` })}`
    case 'owner':
      return `/owners/${to.ownerId}${to.open ? `?${new URLSearchParams({ open: to.open })}` : ''}`
    case 'edit-owner':
      return `/owners/${to.ownerId}/edit`
    case 'new-owner':
      return '/owners/new'
    default:
      return `/${to.page}`
  }
}
