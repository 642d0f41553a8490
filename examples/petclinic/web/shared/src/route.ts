import type { Refused } from './refused.ts'

/** What a page shows, as its address says. */
export type Route = (
  | { readonly page: 'owners'; readonly search: string; readonly number: number }
  | {
      readonly page: 'owner'
      readonly ownerId: string
      /** The form that is open: `pet`, `rename`, or `edit-12` and `visit-12` for pet 12. */
      readonly open?: string
    }
  | { readonly page: 'edit-owner'; readonly ownerId: string }
  | { readonly page: 'login'; readonly isWrong?: boolean }
  | { readonly page: 'new-owner' | 'vets' | 'waiting' | 'mine' | 'nowhere' }
) & {
  /** Of the page that the server has sent in answer to a form. */
  readonly refused?: Refused
}

const PLAIN = { '/owners/new': 'new-owner', '/vets': 'vets', '/waiting': 'waiting', '/mine': 'mine' } as const

/** The list that one begins with. */
export const OWNERS: Route = { page: 'owners', search: '', number: 0 }

/** @param url path and query below the root of the front end: `/owners/5?open=pet` */
export const routeOf = (url: string): Route => {
  const [path = '', query = ''] = url.split('?', 2)
  return pageOf(path.replace(/\/$/, ''), new URLSearchParams(query))
}

const pageOf = (path: string, asked: URLSearchParams): Route => {
  const [, ownerId, form] = /^\/owners\/(\d+)(\/.*)?$/.exec(path) ?? []
  if (form === '/edit' && ownerId) {
    return { page: 'edit-owner', ownerId }
  }
  if (ownerId) {
    const open = form ? formAt(form) : asked.get('open')
    return open === undefined ? { page: 'nowhere' } : { page: 'owner', ownerId, ...(open && { open }) }
  }
  if (path === '' || path === '/owners') {
    return { page: 'owners', search: searchOf(asked.get('search') ?? ''), number: numberOf(asked.get('page') ?? '') }
  }
  if (/^\/waiting\/\d+$/.test(path)) {
    return { page: 'waiting' }
  }
  if (path === '/login') {
    return { page: 'login', isWrong: asked.has('wrong') }
  }
  return { page: PLAIN[path as keyof typeof PLAIN] ?? 'nowhere' }
}

/** Which form it is that is sent to this address of an owner's; empty: one that is always there. */
const formAt = (address: string): string | undefined => {
  const [, petId, visits] = /^\/pets\/(\d+)(\/visits)?$/.exec(address) ?? []
  if (petId) {
    return `${visits ? 'visit' : 'edit'}-${petId}`
  }
  return /^(\/visits\/\d+|\/pets\/\d+\/waiting)$/.test(address) ? '' : FORMS[address as keyof typeof FORMS]
}

const FORMS = { '/name': 'rename', '/pets': 'pet' } as const

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
