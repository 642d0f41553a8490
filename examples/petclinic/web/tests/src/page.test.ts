import { describe, expect, test } from 'vitest'
import { newOwner } from './data.ts'
import { FRONT_ENDS, ROOT } from './settings.ts'
import { type Visitor, visit } from './visitor.ts'

/** What a browser tells a page that comes out of its back/forward cache; the one of the tests never keeps a page there. */
const comeBack = ({ page }: Visitor) =>
  page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))

const cookies = async ({ page }: Visitor) => (await page.context().cookies()).map(({ name }) => name)

describe.each(FRONT_ENDS)('%s: the page', frontEnd => {
  test('is refreshed once by a form that redirects back to it', async () => {
    const one = await newOwner()
    const visitor = await visit(frontEnd)
    const { page, fetched, as, open, heading, button, quiet, idle } = visitor
    await as('sam')
    await open(`owners/${one.id}`)
    await heading(`Ada ${one.lastName}`).waitFor()
    await quiet()
    await page.goto(`${ROOT}pages/owners/${one.id}`)
    await page.getByLabel('First name').fill('Augusta')
    await button('Save').click()
    await page.getByRole('heading', { name: `Augusta ${one.lastName}` }).waitFor()
    expect(await cookies(visitor)).toContain('mizan_invalidate')
    await open(`owners/${one.id}`)

    await heading(`Augusta ${one.lastName}`).waitFor()
    await idle()
    expect(fetched.filter(it => it.startsWith('owner/'))).toEqual([`owner/?owner_id=${one.id}`])
    expect(await cookies(visitor)).not.toContain('mizan_invalidate')
  })

  test('that was left for such a form is refreshed once when it comes back', async () => {
    const one = await newOwner()
    const visitor = await visit(frontEnd)
    const { page, fetched, as, open, heading, quiet, idle } = visitor
    await as('sam')
    await open(`owners/${one.id}`)
    await heading(`Ada ${one.lastName}`).waitFor()
    await quiet()
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    const form = await page.context().newPage()
    await form.goto(`${ROOT}pages/owners/${one.id}`)
    await form.getByLabel('First name').fill('Augusta')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByRole('heading', { name: `Augusta ${one.lastName}` }).waitFor()
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')))

    await heading(`Augusta ${one.lastName}`).waitFor()
    await idle()
    expect(fetched).toEqual([`owner/?owner_id=${one.id}`])
    expect(await cookies(visitor)).not.toContain('mizan_invalidate')
  })

  test('that comes out of the back/forward cache fetches all that it shows, once', async () => {
    const one = await newOwner()
    const visitor = await visit(frontEnd)
    const { fetched, open, heading, quiet, idle } = visitor
    await open(`owners/${one.id}`)
    await heading(`Ada ${one.lastName}`).waitFor()
    await quiet()
    await comeBack(visitor)
    await expect.poll(() => fetched.length).toBeGreaterThan(0)
    await idle()

    expect(new Set(fetched)).toEqual(new Set(['me/', `owner/?owner_id=${one.id}`]))
    expect(fetched).toHaveLength(2)
  })
})
