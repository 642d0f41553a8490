import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { call, type NewOwner, newName, newOwner, newPet } from './data.ts'
import { FRONT_ENDS, IS_RENDERED } from './settings.ts'
import { addressIn, type Visitor, visit } from './visitor.ts'

/** Every page, and what stands in it before any script has run. */
const pagesOf = (one: NewOwner): readonly (readonly [path: string, heading: string, text: string])[] => [
  [`owners?search=${one.lastName}&page=0`, 'Owners', `Ada ${one.lastName}`],
  [`owners/${one.id}`, `Ada ${one.lastName}`, 'Leo'],
  [`owners/${one.id}?open=pet`, `Ada ${one.lastName}`, 'hamster'],
  [`owners/${one.id}/edit`, 'Edit an owner', one.lastName],
  ['owners/new', 'Add an owner', 'Telephone'],
  ['vets', 'Vets', 'radiology'],
  ['waiting', 'Waiting room', `Ada ${one.lastName}`],
  ['mine', 'My clinic', 'Visits today'],
  ['login', 'Log in', 'Password'],
  ['nowhere', 'There is nothing here', ''],
]

/** The page as the server sends it to this visitor, without React's and Vue's marks between texts. */
const sourceOf = async ({ page }: Visitor, address: string) => {
  const answer = await page.context().request.get(address)
  const html = await answer.text()
  return { answer, html, root: html.slice(0, html.lastIndexOf('<script')).replace(/<!--.*?-->/g, '') }
}

/** What stands in the page, and in its fields. */
const shown = (page: Page) =>
  page
    .locator('main')
    .evaluate(main => main.innerHTML + [...main.querySelectorAll('input')].map(({ value }) => value).join(' '))

/** How far something has jumped since the page began: 0 is nothing. */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0
        const observer = new PerformanceObserver(list => {
          sum += list.getEntries().reduce((all, entry) => all + (entry as unknown as { value: number }).value, 0)
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          observer.disconnect()
          resolve(sum)
        }
        port2.postMessage(0)
      }),
  )

describe.each(FRONT_ENDS)('%s: a page that the server renders', frontEnd => {
  test.skipIf(!IS_RENDERED)(
    'has all that it shows in its source, and asks for nothing when it comes alive',
    async () => {
      const one = await newOwner()
      await call('show_in', { pet_id: await newPet(one, 'Leo') })
      const visitor = await visit(frontEnd)
      await visitor.as('sam')
      for (const [path, heading, text] of pagesOf(one)) {
        const { answer, root } = await sourceOf(visitor, addressIn(frontEnd, path))
        expect(root, path).toMatch(new RegExp(`<title>[^<]*${heading} · Petclinic</title>`))
        expect(root.slice(root.indexOf('<main')), path).toContain(text)
        expect(answer.status(), path).toBe(path === 'nowhere' ? 404 : 200)
        expect(answer.headers()['cache-control'], path).toMatch(/no-store|private, no-cache/)

        await visitor.open(path)
        await visitor.heading(heading).waitFor()
        await visitor.idle()
        expect(visitor.brought, path).toEqual([])
        expect(await shift(visitor.page), path).toBe(0)
      }
    },
  )

  test.skipIf(!IS_RENDERED)('comes alive as it stands: no element of it is another one', async () => {
    const one = await newOwner()
    const { page, open, button, region } = await visit(frontEnd)
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        Object.assign(window, { heading: document.querySelector('h1') })
      })
    })
    await open(`owners/${one.id}`)
    await button('Keep at hand').click()

    await page.getByRole('complementary', { name: 'At hand' }).getByText(one.lastName).waitFor()
    expect(await page.evaluate(() => document.querySelector('h1') === Reflect.get(window, 'heading'))).toBe(true)
    await region('Pets').waitFor()
  })

  test('lets no script run but its own', async () => {
    const visitor = await visit(frontEnd)
    const [first, second] = [
      await sourceOf(visitor, addressIn(frontEnd, 'vets')),
      await sourceOf(visitor, addressIn(frontEnd, 'vets')),
    ]
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(first.answer.headers()['content-security-policy'] ?? '') ?? []

    expect(nonce).toMatch(/^[\w+/]{24}$/)
    expect(first.html.match(/<script[^>]*>/g)?.every(it => it.includes(`nonce="${nonce}"`))).toBe(true)
    expect(second.html).not.toContain(nonce)
  })

  test('shows what users have typed as text', async () => {
    const name = `</script><!--${newName().slice(-8)}`
    const one = await newOwner('<b>', name)
    const { open, heading } = await visit(frontEnd)
    await open(`owners/${one.id}`)

    await heading(`<b> ${name}`).waitFor()
  })

  test('that the server has left empty is rendered by the browser, of the data that came with it', async () => {
    const one = await newOwner()
    await call('show_in', { pet_id: await newPet(one, 'Leo') })
    const visitor = await visit(frontEnd)
    await visitor.as('sam')
    await visitor.page.route(/\/pages\//, async route => {
      const response = await route.fetch()
      const html = await response.text()
      const [before, after] = [html.indexOf('<div id="mizan-root"'), html.indexOf('<script type="application/json"')]
      const root = html.slice(before, html.indexOf('>', before) + 1)
      await route.fulfill({ response, body: `${html.slice(0, before) + root}</div>${html.slice(after)}` })
    })
    for (const [path, heading, text] of pagesOf(one)) {
      await visitor.open(path)
      await visitor.heading(heading).waitFor()
      await expect.poll(() => shown(visitor.page), { message: path }).toContain(text)
      await visitor.idle()
      expect(visitor.brought, path).toEqual([])
    }
  })

  test('is elsewhere for links of before', async () => {
    const { page, heading } = await visit(frontEnd)
    await page.goto(addressIn(frontEnd).replace('pages/', ''))

    await heading('Owners').waitFor()
    expect(page.url()).toBe(addressIn(frontEnd))
  })
})
