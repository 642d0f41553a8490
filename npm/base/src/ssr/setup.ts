import type { Mizan, MizanOptions } from '../mizan.ts'

/** Where a page is shown: the props of its component, the same on the server and when the browser hydrates. */
export interface Place {
  /** The request's path and query below `base`, as they were sent: `/owners/5?tab=visits`. */
  readonly url: string
  /** Where the application stands, with no slash at the end: `/petclinic`, or nothing. */
  readonly base: string
  /** A language tag: `de-DE`. */
  readonly locale: string
}

export interface PageOptions extends Omit<MizanOptions, 'data'> {
  /** In the browser, when the client is there: `attachPage`, `joinTabs` and their like. */
  readonly attach?: (mizan: Mizan) => void
}

/** How the client of a page is made. It is asked once for each page, on the server for each request. */
export type Setup = (place: Place) => PageOptions
