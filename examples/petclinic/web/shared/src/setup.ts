import type { Contract } from '@mizan/base'
import { http } from '@mizan/base/http'
import { live } from '@mizan/base/live'
import { optimistic } from '@mizan/base/optimistic'
import { attachPage, joinTabs, reloadStale } from '@mizan/base/page'
import type { PageOptions } from '@mizan/base/ssr'

/** How the client of a page is made, wherever it is rendered. */
export const pageSetup = (contract: Contract, base: string): PageOptions => ({
  contract,
  optimistic,
  transport: http({ root: `${base}/api/mizan/` }),
  attach(mizan) {
    attachPage(mizan) // what a redirect or the way back makes stale
    joinTabs(mizan) // who logs in or out in another tab
    reloadStale(mizan) // a server of another version
    live(mizan).start() // what others change
  },
})
