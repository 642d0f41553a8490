// The guide's front end in a browser: as it is in the WAR, and while one works on it, from Vite.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

/** Where the guide's server is. */
const server = process.env.BOOKS_SERVER
const web = fileURLToPath(new URL('../../../../examples/books/web/', import.meta.url))
const { createServer } = await import(createRequire(web).resolve('vite'))

/** What would end the browser with its first window. */
const UNWANTED = /single-process|no-zygote/
const PATIENCE = { timeout: 120_000 }

let browser
let vite

before(async () => {
  browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter(arg => !UNWANTED.test(arg)), '--disable-background-networking'],
  })
  // All as in its configuration but the server's port
  const proxy = { '/books/api': { target: server } }
  vite = await createServer({ root: web, logLevel: 'warn', server: { port: 0, proxy } })
  await vite.listen()
}, PATIENCE)

after(async () => {
  await vite?.close()
  await browser?.close()
})

for (const [from, address] of [
  ['the WAR', () => `${server}/books/`],
  ['Vite', () => vite.resolvedUrls.local[0]],
]) {
  test(`from ${from}, a review is checked, and then on all screens at once`, PATIENCE, async () => {
    const [writer, reader] = await Promise.all([opened(address()), opened(address())])
    const review = `Read by way of ${from}.`

    await writer.getByLabel('Stars').fill('7')
    await writer.getByLabel('Review').fill(review)
    await writer.getByRole('button').click()
    await writer.getByText('must be less than or equal to 5').waitFor()
    assert.equal(await writer.getByText(review).count(), 0)

    await writer.getByLabel('Stars').fill('4')
    await writer.getByRole('button').click()
    for (const page of [writer, reader]) {
      await page.getByText(`★★★★ ${review}`).waitFor()
    }
    assert.equal(await writer.getByLabel('Review').inputValue(), '')
  })
}

test('a book that is not there is said', PATIENCE, async () => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${server}/books/?book=7`)
  await page.getByText('There is no book 7.').waitFor()
})

/** A page of a browser of its own that shows a book, and is told what others change. */
async function opened(address) {
  const page = await (await browser.newContext()).newPage()
  const told = page.waitForEvent('websocket', {
    predicate: async socket =>
      socket.url().includes('/api/mizan/') &&
      !!(await socket.waitForEvent('framereceived', ({ payload }) => `${payload}`.includes('watching'))),
  })
  await page.goto(address)
  await page.getByRole('heading', { name: 'Middlemarch' }).waitFor()
  await told
  return page
}
