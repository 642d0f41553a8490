import { describe, expect, test } from 'vitest'
import { call, type NewOwner, newOwner, newPet } from './data.ts'
import { FRONT_ENDS, NODES } from './settings.ts'
import { type Visitor, visit } from './visitor.ts'

/** How often each is measured; the page by hand asks every five seconds. */
const LIVE = 20
const POLLED = 5
const INTERVAL = 5000

const [first = '', ...others] = NODES
const last = others.at(-1) ?? first

/** Milliseconds until a screen of one node shows what another node is told to change. */
const untilFresh = async ({ page }: Visitor, owner: NewOwner, firstName: string) => {
  const begun = performance.now()
  await call('rename_owner', { owner_id: owner.id, first_name: firstName, last_name: owner.lastName }, first)
  await page.getByRole('heading', { name: `${firstName} ${owner.lastName}` }).waitFor()
  return performance.now() - begun
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

describe.each(FRONT_ENDS)('%s: on another node', frontEnd => {
  test('a page is fresh when something was changed on the first', async () => {
    const owner = await newOwner()
    await newPet(owner, 'Leo')
    const visitors: Visitor[] = []
    for (const root of [first, ...others]) {
      const visitor = await visit(frontEnd, 'en-US', root)
      await visitor.open(`owners/${owner.id}`)
      await visitor.heading(`Ada ${owner.lastName}`).waitFor()
      await visitor.quiet()
      visitors.push(visitor)
    }
    await call('rename_owner', { owner_id: owner.id, first_name: 'Augusta', last_name: owner.lastName }, first)

    for (const { heading, fetched, idle } of visitors) {
      await heading(`Augusta ${owner.lastName}`).waitFor()
      await idle()
      expect(fetched).toEqual([`owner/?owner_id=${owner.id}`])
    }
  })

  test('the waiting room is the same one', async () => {
    const owner = await newOwner()
    const leo = await newPet(owner, 'Leo')
    const [sam, helen] = [await visit(frontEnd, 'en-US', first), await visit(frontEnd, 'en-US', last)]
    await sam.as('sam')
    await helen.as('helen')
    const rowOf = ({ region }: Visitor) => region('Who waits').getByRole('listitem').filter({ hasText: owner.lastName })
    for (const visitor of [sam, helen]) {
      await visitor.open('waiting')
      await visitor.region('Who waits').waitFor()
      await visitor.quiet()
    }
    await call('show_in', { pet_id: leo }, first)
    for (const visitor of [sam, helen]) {
      await visitor.region('Just now').getByText(`Leo has come, with Ada ${owner.lastName}.`).waitFor()
      await rowOf(visitor).waitFor()
    }
    await rowOf(helen).getByRole('button', { name: 'Call in Leo' }).click()

    for (const visitor of [sam, helen]) {
      await visitor.region('Just now').getByText(`helen calls in Leo, with Ada ${owner.lastName}.`).waitFor()
      await expect.poll(() => rowOf(visitor).count()).toBe(0)
    }
  })
})

describe('from a mutation to a fresh screen', () => {
  test('it is shorter for a page that is told than for one that asks', async () => {
    const owner = await newOwner()
    const told = await visit(FRONT_ENDS[0] ?? '', 'en-US', last)
    await told.open(`owners/${owner.id}`)
    await told.heading(`Ada ${owner.lastName}`).waitFor()
    await told.idle()
    const asks = await visit('plain', 'en-US', last)
    await asks.open(`#${owner.id}`)
    await asks.page.getByRole('heading', { name: `Ada ${owner.lastName}` }).waitFor()
    const [live, polled]: [number[], number[]] = [[], []]
    for (let round = 0; round < LIVE; round++) {
      live.push(await untilFresh(told, owner, `Told${round}`))
      if (round < POLLED) {
        // It has just asked: what is changed at any moment until it asks again is seen then.
        await asks.page.clock.fastForward(Math.round((INTERVAL * (round + 0.5)) / POLLED))
        polled.push(await untilFresh(asks, owner, `Asks${round}`))
      }
    }
    const [soon, late] = [median(live), median(polled)]
    process.stdout.write(
      `mutation to fresh screen on ${NODES.length > 1 ? 'another node' : 'the same node'}: ` +
        `told ${soon.toFixed(0)} ms, at most ${Math.max(...live).toFixed(0)} ms (${LIVE} times); ` +
        `polling every 5 s ${late.toFixed(0)} ms, at most ${Math.max(...polled).toFixed(0)} ms (${POLLED} times); ` +
        `${(late / soon).toFixed(0)} times as long\n`,
    )
    expect(live).toHaveLength(LIVE)
    expect(polled).toHaveLength(POLLED)
  })
})
