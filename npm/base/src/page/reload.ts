import type { Mizan } from '../mizan.ts'

const AGAIN = 5 * 60_000

/**
 * Reloads a page that is of another version than the server (protocol, section 7): once for its own version, and never
 * twice in five minutes; after that the error is shown.
 */
export const reloadStale = (mizan: Mizan, page: Pick<Window, 'sessionStorage' | 'location'> = window): (() => void) => {
  const key = `mizan ${mizan.transport.root}`
  return mizan.observe(({ type }) => {
    const [hash, at] = (page.sessionStorage.getItem(key) ?? ' 0').split(' ')
    const now = Date.now()
    if (type === 'stale_client' && hash !== mizan.contract.hash && now - Number(at) >= AGAIN) {
      page.sessionStorage.setItem(key, `${mizan.contract.hash} ${now}`)
      page.location.reload()
    }
  })
}
