import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type NewOwner, newOwner, newPet } from './data.ts'
import { hold, withoutFresh } from './held.ts'
import { FRONT_ENDS } from './settings.ts'
import { type Visitor, visit } from './visitor.ts'

/** The page of the first owner; both are kept at hand beside it. */
const openBoth = async ({ page, open, go, heading, button, quiet }: Visitor, one: NewOwner, other: NewOwner) => {
  const atHand = page.getByRole('complementary', { name: 'At hand' })
  await open()
  for (const owner of [other, one]) {
    await go(`owners/${owner.id}`)
    await heading(`${owner.firstName} ${owner.lastName}`).waitFor()
    await button('Keep at hand').click()
    await atHand.getByText(owner.lastName).waitFor()
  }
  await quiet()
  return atHand
}

const rename = async ({ page, button }: Visitor, firstName: string) => {
  await button('Rename').click()
  const form = page.getByRole('form', { name: 'Rename' })
  await form.getByLabel('First name').fill(firstName)
  await form.getByRole('button', { name: 'Save' }).click()
}

const texts = (locator: Locator) => locator.allInnerTexts()

describe.each(FRONT_ENDS)('%s: a mutation', frontEnd => {
  test('brings along what it made stale of what is shown, and nothing is fetched', async () => {
    const [one, other] = [await newOwner(), await newOwner('Bob')]
    const visitor = await visit(frontEnd)
    await visitor.as('sam')
    const atHand = await openBoth(visitor, one, other)
    await rename(visitor, 'Augusta')

    await visitor.heading(`Augusta ${one.lastName}`).waitFor()
    await atHand.getByText(`Augusta ${one.lastName}`).waitFor()
    const answer = await (await visitor.calls[0]?.response())?.json()
    await visitor.idle()
    expect(answer.contexts.map((it: { context: string; params: object }) => [it.context, it.params])).toEqual([
      ['owner', { owner_id: `${one.id}` }],
    ])
    expect(visitor.calls).toHaveLength(1)
    expect(visitor.fetched).toEqual([])
  })

  test('has exactly that fetched which it hit, once, where the answer brings nothing along', async () => {
    const [one, other] = [await newOwner(), await newOwner('Bob')]
    const visitor = await visit(frontEnd)
    await visitor.as('sam')
    const atHand = await openBoth(visitor, one, other)
    await withoutFresh(visitor.page)
    await rename(visitor, 'Augusta')

    await atHand.getByText(`Augusta ${one.lastName}`).waitFor()
    await visitor.idle()
    expect(visitor.fetched).toEqual([`owner/?owner_id=${one.id}`])
    expect(await texts(atHand.getByRole('link'))).toEqual([`Bob ${other.lastName}`, `Augusta ${one.lastName}`])
  })

  test('is seen in the list, which is stale with the owner', async () => {
    const one = await newOwner()
    const visitor = await visit(frontEnd)
    await visitor.as('sam')
    await visitor.open(`owners?search=${one.lastName}&page=0`)
    await visitor.link(`Ada ${one.lastName}`).click()
    await visitor.heading(`Ada ${one.lastName}`).waitFor()
    await rename(visitor, 'Augusta')
    await visitor.heading(`Augusta ${one.lastName}`).waitFor()
    await visitor.idle()
    await visitor.page.goBack()

    await visitor.link(`Augusta ${one.lastName}`).waitFor()
    expect(await visitor.link(`Ada ${one.lastName}`).count()).toBe(0)
  })

  test('is shown before the server has made it', async () => {
    const [one, other] = [await newOwner(), await newOwner('Bob')]
    const visitor = await visit(frontEnd)
    await visitor.as('sam')
    const atHand = await openBoth(visitor, one, other)
    const letGo = await hold(visitor.page, /\/call\/$/)
    await rename(visitor, 'Augusta')

    await visitor.heading(`Augusta ${one.lastName}`).waitFor()
    await atHand.getByText(`Augusta ${one.lastName}`).waitFor()
    letGo()
    await visitor.idle()
    await visitor.heading(`Augusta ${one.lastName}`).waitFor()
  })

  test('that the server refuses is taken back, changes nothing and has nothing fetched', async () => {
    const [one, other] = [await newOwner(), await newOwner('Bob')]
    const visitor = await visit(frontEnd)
    await visitor.as('george')
    const atHand = await openBoth(visitor, one, other)
    const letGo = await hold(visitor.page, /\/call\/$/)
    await rename(visitor, 'Mallory')
    await visitor.heading(`Mallory ${one.lastName}`).waitFor()
    letGo()

    await visitor.alert('You may not do this.').waitFor()
    await visitor.heading(`Ada ${one.lastName}`).waitFor()
    await visitor.idle()
    expect(await texts(atHand.getByRole('link'))).toEqual([`Bob ${other.lastName}`, `Ada ${one.lastName}`])
    expect(visitor.fetched).toEqual([])
  })

  test('that may or may not have been made has all that is shown fetched', async () => {
    const [one, other] = [await newOwner(), await newOwner('Bob')]
    const visitor = await visit(frontEnd)
    await visitor.as('sam')
    await openBoth(visitor, one, other)
    await visitor.page.route(/\/call\/$/, route => route.abort())
    await rename(visitor, 'Augusta')

    await visitor.alert('The clinic cannot be reached.').waitFor()
    await visitor.heading(`Ada ${one.lastName}`).waitFor()
    await visitor.idle()
    expect(new Set(visitor.fetched)).toEqual(
      new Set(['me/', `owner/?owner_id=${one.id}`, `owner/?owner_id=${other.id}`]),
    )
    expect(visitor.fetched).toHaveLength(3)
  })

  test('of a visit is seen at once', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, as, open, button, region } = await visit(frontEnd)
    await as('sam')
    await open(`owners/${one.id}`)
    await button('Book a visit for Leo').click()
    const form = page.getByRole('form', { name: 'Book a visit for Leo' })
    await form.getByLabel('What for').fill('teeth')
    await form.getByRole('button', { name: 'Save' }).click()

    await region('Visits').getByText('teeth').waitFor()
    expect(await form.count()).toBe(0)
    await button('Take back the visit of Leo: teeth').click()
    await region('Visits').getByText('None.').waitFor()
  })
})
