import { describe, expect, test } from 'vitest'
import { newName, newOwner, newPet } from './data.ts'
import { hold } from './held.ts'
import { FRONT_ENDS } from './settings.ts'
import { visit } from './visitor.ts'

describe.each(FRONT_ENDS)('%s: what is shown', frontEnd => {
  test('the owners, a page of them with one request', async () => {
    const { page, brought, open, link, heading, idle } = await visit(frontEnd)
    await open('vets')
    await link('Owners').click()

    await heading('Owners').waitFor()
    await page.getByRole('row').nth(10).waitFor()
    await idle()
    expect(brought.filter(it => it.startsWith('owner_list/'))).toEqual(['owner_list/?page=0&search=&size=10'])
  })

  test('those who are searched for; the others stay until these are there', async () => {
    const one = await newOwner('Grace')
    const { page, open, link } = await visit(frontEnd)
    await open()
    await link('George Franklin').or(page.getByRole('row').nth(1)).first().waitFor()
    const before = await page.getByRole('row').count()
    const letGo = await hold(page, /search=T/)
    await page.getByLabel('Last name').fill(one.lastName)

    await page.locator('[aria-busy=true]').waitFor()
    expect(await page.getByRole('row').count()).toBe(before)
    letGo()
    await link(`Grace ${one.lastName}`).waitFor()
    expect(await page.getByRole('row').count()).toBe(2)
    expect(await page.locator('[aria-busy=true]').count()).toBe(0)
  })

  test('nobody, where nobody is found', async () => {
    const { page, open } = await visit(frontEnd)
    await open('owners?search=Nobody+is+called+so&page=0')

    await page.getByText('No owner’s last name begins with “Nobody is called so”.').waitFor()
  })

  test('page after page, and back', async () => {
    const name = newName()
    for (let count = 0; count < 12; count++) {
      await newOwner(`N${String(count).padStart(2, '0')}`, name)
    }
    const { page, open, button, link } = await visit(frontEnd)
    await open(`owners?search=${name}&page=0`)

    await page.getByText('1–10 of 12').waitFor()
    expect(await button('Previous').isDisabled()).toBe(true)
    await button('Next').click()
    await page.getByText('11–12 of 12').waitFor()
    await link(`N11 ${name}`).waitFor()
    expect(await button('Next').isDisabled()).toBe(true)
    await page.goBack()
    await page.getByText('1–10 of 12').waitFor()
    await link(`N00 ${name}`).waitFor()
  })

  test('an owner with pets and visits, with one request', async () => {
    const owner = await newOwner()
    await newPet(owner, 'Leo')
    const { brought, open, link, heading, region, idle } = await visit(frontEnd)
    await open(`owners?search=${owner.lastName}`)
    await link(`Ada ${owner.lastName}`).click()

    await heading(`Ada ${owner.lastName}`).waitFor()
    await region('Pets').getByText('Leo').waitFor()
    await region('Visits').getByText('None.').waitFor()
    await idle()
    // Others change other owners meanwhile: that this one is as it was is asked for again.
    expect(brought.filter(it => it.startsWith('owner/'))).toEqual([`owner/?owner_id=${owner.id}`])
  })

  test('an owner in two places, with one request', async () => {
    const owner = await newOwner()
    const { page, fetched, open, link, heading, button, quiet, idle } = await visit(frontEnd)
    await open(`owners/${owner.id}`)
    await button('Keep at hand').click()
    await page.getByRole('complementary', { name: 'At hand' }).getByText(owner.lastName).waitFor()
    await link('Vets').click()
    await heading('Vets').waitFor()
    await quiet()
    // All that is shown is stale: the owner at hand is fetched, and there he is on two pages.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await page.goBack()
    await heading(`Ada ${owner.lastName}`).waitFor()
    await idle()

    expect(fetched.filter(it => it.startsWith('owner/'))).toEqual([`owner/?owner_id=${owner.id}`])
  })

  test('an owner who does not exist is said not to', async () => {
    const { open, alert } = await visit(frontEnd)
    await open('owners/999999999')

    await alert('There is no Owner 999999999.').waitFor()
  })

  test('an answer that fails is told, and tried again when the user says so', async () => {
    const { page, open, link, alert, button, idle } = await visit(frontEnd)
    const problem = { code: 'internal', status: 500, title: 'The server failed', detail: 'The server failed.' }
    await page.route(/ctx\/vets/, route => route.fulfill({ status: 500, json: problem }))
    await open()
    await link('Vets').click()

    await alert('The server failed.').waitFor()
    await idle()
    await page.unroute(/ctx\/vets/)
    await button('Try again').click()
    await page.getByRole('row').filter({ hasText: 'Linda Douglas' }).getByText('surgery').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
