import type { Page } from 'playwright-core'

/** Keeps a page's requests back until what is returned is called. */
export const hold = async (page: Page, what: RegExp): Promise<() => void> => {
  let letGo: () => void = () => {}
  const gone = new Promise<void>(resolve => {
    letGo = resolve
  })
  await page.route(what, async route => {
    await gone
    await route.continue()
  })
  return () => letGo()
}

/** Takes out of a page's calls that they ask for what they make stale, as a client without single flight would send them. */
export const withoutFresh = async (page: Page): Promise<void> => {
  await page.route(/\/call\/$/, route => route.continue({ postData: { ...route.request().postDataJSON(), fresh: [] } }))
}
