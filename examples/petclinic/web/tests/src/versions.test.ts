import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { FRONT_ENDS } from './settings.ts'
import { type Visitor, visit } from './visitor.ts'

/** Gives the page a script of another version than the server's, in which a context has another name. */
const otherVersion = async (page: Page, times: number) => {
  await page.route(
    /\/assets\/.*\.js$/,
    async route => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll('owner_list', 'owners_all').replace(HASH, '$1other$2')
      // Another version would have another name, under which nobody has kept this one.
      await route.fulfill({ response, body, headers: { ...response.headers(), 'cache-control': 'no-store' } })
    },
    { times },
  )
}

/** The contract's hash, wherever it stands. */
const HASH = /(hash:\s*["'`])[\w-]{22}(["'`])/

const loads = ({ page }: Visitor) => {
  const loaded: string[] = []
  page.on('load', () => loaded.push(page.url()))
  return loaded
}

describe.each(FRONT_ENDS)('%s: a server of another version', frontEnd => {
  test('has the page load itself anew, once, and then it is as the server', async () => {
    const visitor = await visit(frontEnd)
    const loaded = loads(visitor)
    await otherVersion(visitor.page, 1)
    await visitor.open('vets')
    await visitor.link('Owners').click()

    await expect.poll(() => loaded.length).toBe(2)
    await visitor.page.getByRole('row').nth(5).waitFor()
    await visitor.idle()
    expect(loaded).toHaveLength(2)
  })

  test('that stays another is told, after one new load', async () => {
    const visitor = await visit(frontEnd)
    const loaded = loads(visitor)
    await otherVersion(visitor.page, 10)
    await visitor.open('vets')
    await visitor.link('Owners').click()

    await expect.poll(() => loaded.length).toBe(2)
    await visitor.page.getByRole('alert').waitFor()
    await visitor.idle()
    expect(loaded).toHaveLength(2)
    // What the server has rendered by its own version is not what this one renders.
    visitor.wrong.length = 0
  })
})
