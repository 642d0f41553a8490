import { describe, expect, test } from 'vitest'
import { newWay } from './away.ts'
import { call, newOwner, newPet } from './data.ts'
import { hold } from './held.ts'
import { FRONT_ENDS, SCREENSHOTS } from './settings.ts'
import { type Visitor, visit } from './visitor.ts'

const NARROW = { width: 390, height: 844 }

describe.each(FRONT_ENDS)('%s: how it looks', frontEnd => {
  const shoot = async ({ page }: Visitor, name: string) => {
    await page.screenshot({ path: `${SCREENSHOTS}/${frontEnd}/${name}.png`, fullPage: true })
    // Nothing is wider than the window, however narrow that is.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }

  test('in light and dark, wide and narrow', async () => {
    const one = await newOwner('Wilhelmina')
    await newPet(one, 'Leo')
    await newPet(one, 'Maximilian')
    const visitor = await visit(frontEnd)
    const { page, open, as, heading, button, link, region } = visitor
    await as('sam')
    await open('mine')
    await page.getByText('Visits today').waitFor()
    await shoot(visitor, 'mine')
    await open()
    await link('Add an owner').waitFor()
    await page.getByRole('row').nth(5).waitFor()
    await shoot(visitor, 'owners')
    await open(`owners/${one.id}`)
    await heading(/Wilhelmina/).waitFor()
    await button('Keep at hand').click()
    await button('Book a visit for Leo').click()
    await button('Rename').click()
    await region('Pets').getByLabel('What for').fill('teeth')
    await shoot(visitor, 'owner')
    await page.emulateMedia({ colorScheme: 'dark' })
    await shoot(visitor, 'owner-dark')
    await page.setViewportSize(NARROW)
    await shoot(visitor, 'owner-narrow-dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await shoot(visitor, 'owner-narrow')
    await open('owners')
    await page.getByRole('row').nth(5).waitFor()
    await shoot(visitor, 'owners-narrow')
    await open('owners/new')
    await page.setViewportSize({ width: 1200, height: 900 })
    await button('Save').click()
    await shoot(visitor, 'form-wrong')
    await open('vets')
    await page.getByRole('row').nth(5).waitFor()
    await shoot(visitor, 'vets')
  })

  test('in the waiting room, and when the clinic is away', async () => {
    const one = await newOwner('Wilhelmina')
    const ids = [await newPet(one, 'Leo'), await newPet(one, 'Maximilian')]
    const way = await newWay()
    const visitor = await visit(frontEnd, 'en-US', way.root)
    const { page, as, open, region, idle } = visitor
    await as('helen')
    await open('waiting')
    await region('Who waits').waitFor()
    await idle()
    for (const id of ids) {
      await call('show_in', { pet_id: id })
    }
    const all = region('Who waits').getByRole('listitem').filter({ hasText: one.lastName })
    await all.filter({ hasText: 'Leo' }).getByRole('button').click()
    await region('Just now').getByText('helen calls in Leo').waitFor()
    await expect.poll(() => all.count()).toBe(1)
    await shoot(visitor, 'waiting-room')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(NARROW)
    await way.cut()
    await page.getByText('You are offline.').waitFor()
    await shoot(visitor, 'waiting-room-offline-narrow-dark')
  })

  test('where a German browser finds something wrong', async () => {
    const visitor = await visit(frontEnd, 'de-DE')
    const { page, as, open, button } = visitor
    await as('sam')
    await open('owners/new')
    await page.getByLabel('Last name').fill('Wilhelmina von und zu Hohenzollern')
    await page.getByLabel('Telephone').fill('12')
    await button('Save').click()
    await page.getByText('muss aus 4 bis 20 Ziffern bestehen').waitFor()
    await shoot(visitor, 'form-wrong-de')
  })

  test('while it waits, when there is nothing, and for nobody', async () => {
    const visitor = await visit(frontEnd)
    const { page, open, link } = visitor
    const letGo = await hold(page, /ctx\/vets/)
    await open()
    await link('Vets').click()
    await page.getByText('Loading').waitFor()
    await shoot(visitor, 'waiting')
    letGo()
    await open('owners?search=zzz&page=0')
    await page.getByText('No owner’s last name').waitFor()
    await shoot(visitor, 'empty')
    await open('mine')
    await page.getByText('This page is different for everyone.').waitFor()
    await shoot(visitor, 'nobody')
    await open('login')
    await page.getByLabel('Password').waitFor()
    await shoot(visitor, 'login')
    await open('owners/999999999')
    await page.getByRole('alert').waitFor()
    await shoot(visitor, 'error')
  })
})
