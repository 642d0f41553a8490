import { describe, expect, test } from 'vitest'
import { newWay } from './away.ts'
import { call, newName, newOwner, newPet } from './data.ts'
import { FRONT_ENDS, ROOT } from './settings.ts'
import { type Visitor, visit } from './visitor.ts'

/** How often pages were loaded from here on. */
const loadsOf = ({ page }: Visitor) => {
  const loads: string[] = []
  page.on('load', () => loads.push(page.url()))
  return loads
}

describe.each(FRONT_ENDS)('%s: two browsers side by side', frontEnd => {
  test('what one renames is renamed in the other, with one request and no other page', async () => {
    const owner = await newOwner()
    const [one, other] = [await visit(frontEnd), await visit(frontEnd)]
    await one.as('sam')
    for (const visitor of [one, other]) {
      await visitor.open(`owners/${owner.id}`)
      await visitor.heading(`Ada ${owner.lastName}`).waitFor()
      await visitor.quiet()
    }
    const loads = loadsOf(other)
    await one.button('Rename').click()
    const form = one.page.getByRole('form', { name: 'Rename' })
    await form.getByLabel('First name').fill('Augusta')
    await form.getByRole('button', { name: 'Save' }).click()

    await other.heading(`Augusta ${owner.lastName}`).waitFor()
    await other.idle()
    await one.idle()
    expect(other.fetched).toEqual([`owner/?owner_id=${owner.id}`])
    expect(loads).toEqual([])
    expect(one.fetched, 'who has done it knows it').toEqual([])
  })

  test('a visit that one books is booked in the other, and in no page of another owner', async () => {
    const [owner, stranger] = [await newOwner(), await newOwner()]
    await newPet(owner, 'Rex')
    const [one, other, third] = [await visit(frontEnd), await visit(frontEnd), await visit(frontEnd)]
    await one.as('sam')
    await one.open(`owners/${owner.id}`)
    await other.open(`owners/${owner.id}`)
    await third.open(`owners/${stranger.id}`)
    for (const visitor of [one, other, third]) {
      await visitor.quiet()
    }
    await one.button('Book a visit for Rex').click()
    const form = one.page.getByRole('form', { name: 'Book a visit for Rex' })
    await form.getByLabel('What for').fill('teeth')
    await form.getByRole('button', { name: 'Save' }).click()

    await other.region('Visits').getByText('teeth').waitFor()
    await third.idle()
    expect(third.fetched).toEqual([])
  })

  test('a list shows what was entered by somebody without a browser', async () => {
    const lastName = newName()
    await newOwner('Ada', lastName)
    const visitor = await visit(frontEnd)
    await visitor.open(`owners?search=${lastName}&page=0`)
    await visitor.link(`Ada ${lastName}`).waitFor()
    await visitor.quiet()
    await newOwner('Grace', lastName)

    await visitor.link(`Grace ${lastName}`).waitFor()
  })

  test('who is logged out in one has nothing in the other tab', async () => {
    const visitor = await visit(frontEnd)
    await visitor.logIn('sam')
    await visitor.open('waiting')
    await visitor.heading('Waiting room').waitFor()
    await visitor.page.getByRole('heading', { name: 'Who waits' }).waitFor()
    // In a tab that has no script, and tells no other.
    await visitor.page.context().request.post(`${ROOT}logout`)

    await visitor.page.getByText('This page is for those who work at the clinic.').waitFor()
    expect(await visitor.page.getByRole('heading', { name: 'Who waits' }).count()).toBe(0)
  })

  test('a server that is away is told of, and when it is back everything is right', async () => {
    const owner = await newOwner()
    const way = await newWay()
    const visitor = await visit(frontEnd, 'en-US', way.root)
    const { page, open, heading, idle } = visitor
    const sign = page.getByRole('banner').getByText('You are offline.')
    await open(`owners/${owner.id}`)
    await heading(`Ada ${owner.lastName}`).waitFor()
    await idle()
    expect(await sign.count()).toBe(0)
    await way.cut()
    await sign.waitFor()
    const name = { first_name: 'Augusta', last_name: owner.lastName }
    await call('rename_owner', { owner_id: owner.id, ...name })
    expect(await heading(`Ada ${owner.lastName}`).count()).toBe(1)
    await way.open()
    await page.clock.fastForward(30_000)

    await heading(`Augusta ${owner.lastName}`).waitFor()
    await expect.poll(() => sign.count()).toBe(0)
  })
})
