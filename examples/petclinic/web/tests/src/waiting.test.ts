import { describe, expect, test } from 'vitest'
import { call, newOwner, newPet } from './data.ts'
import { FRONT_ENDS } from './settings.ts'
import { type Visitor, visit } from './visitor.ts'

const leoOf = ({ region }: Visitor, lastName: string) =>
  region('Who waits').getByRole('listitem').filter({ hasText: lastName })

describe.each(FRONT_ENDS)('%s: the waiting room', frontEnd => {
  test('is the same for all who are in it, who comes and who is called in', async () => {
    const owner = await newOwner()
    await newPet(owner, 'Leo')
    const [sam, helen, third] = [await visit(frontEnd), await visit(frontEnd), await visit(frontEnd)]
    await sam.as('sam')
    await helen.as('helen')
    await third.as('sam')
    for (const visitor of [helen, third]) {
      await visitor.open()
      await visitor.link('Waiting room').click()
      await visitor.heading('Waiting room').waitFor()
      await visitor.quiet()
    }
    await sam.open(`owners/${owner.id}`)
    await sam.button('Show Leo to the waiting room').click()

    await sam.heading('Waiting room').waitFor()
    for (const visitor of [sam, helen, third]) {
      await leoOf(visitor, owner.lastName).getByText('Leo').waitFor()
    }
    await helen.region('Just now').getByText(`Leo has come, with Ada ${owner.lastName}.`).waitFor()
    expect(await leoOf(sam, owner.lastName).getByRole('button').count(), 'vets call in').toBe(0)
    await sam.quiet()
    await leoOf(helen, owner.lastName).getByRole('button', { name: 'Call in Leo' }).click()

    for (const visitor of [sam, helen, third]) {
      await visitor.region('Just now').getByText(`helen calls in Leo, with Ada ${owner.lastName}.`).waitFor()
      await expect.poll(() => leoOf(visitor, owner.lastName).count()).toBe(0)
    }
    expect(helen.calls, 'it is a message').toEqual([])
    await helen.open('waiting')
    await helen.region('Who waits').waitFor()
    expect(await leoOf(helen, owner.lastName).count()).toBe(0)
  })

  test('has nobody in it twice', async () => {
    const owner = await newOwner()
    await call('show_in', { pet_id: await newPet(owner, 'Leo') })
    const { as, open, button, alert, heading } = await visit(frontEnd)
    await as('sam')
    await open(`owners/${owner.id}`)
    await button('Show Leo to the waiting room').click()

    await alert('Leo is in the waiting room already.').waitFor()
    await heading(`Ada ${owner.lastName}`).waitFor()
  })

  test('shows an owner by the name that he has now', async () => {
    const owner = await newOwner()
    await call('show_in', { pet_id: await newPet(owner, 'Leo') })
    const visitor = await visit(frontEnd)
    await visitor.as('helen')
    await visitor.open('waiting')
    await visitor.link(`Ada ${owner.lastName}`).waitFor()
    await visitor.quiet()
    await call('rename_owner', { owner_id: owner.id, first_name: 'Augusta', last_name: owner.lastName })

    await visitor.link(`Augusta ${owner.lastName}`).waitFor()
  })

  test('is for those who work at the clinic', async () => {
    const owner = await newOwner()
    await newPet(owner, 'Leo')
    const { page, as, open, link, button, heading } = await visit(frontEnd)
    await open('waiting')
    await page.getByText('This page is for those who work at the clinic.').waitFor()
    await as('george')
    await open('waiting')
    await page.getByText('This page is for those who work at the clinic.').waitFor()
    expect(await link('Waiting room').count()).toBe(0)
    await open(`owners/${owner.id}`)
    await heading(`Ada ${owner.lastName}`).waitFor()

    await button('Book a visit for Leo').waitFor()
    expect(await button('Show Leo to the waiting room').count()).toBe(0)
  })
})
