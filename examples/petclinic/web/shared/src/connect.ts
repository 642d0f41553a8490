import { type Contract, createMizan, type Mizan } from '@mizan/base'
import { http } from '@mizan/base/http'
import { optimistic } from '@mizan/base/optimistic'
import { attachPage, joinTabs, reloadStale } from '@mizan/base/page'

/** A client for this page, which stands one folder below the application's root. */
export const connect = (contract: Contract): Mizan => {
  const mizan = createMizan({ contract, optimistic, transport: http({ root: '../api/mizan/' }) })
  attachPage(mizan) // what a redirect or the way back makes stale
  joinTabs(mizan) // who logs in or out in another tab
  reloadStale(mizan) // a server of another version
  return mizan
}
