import { describe, expect, test } from 'vitest'
import { newOwner } from './data.ts'
import { visit } from './visitor.ts'

/** The page of htmx, one owner found and chosen; what its requests for parts of the page are. */
const choose = async (lastName: string, as?: string) => {
  const visitor = await visit('htmx')
  const { page, open, link } = visitor
  const parts: string[] = []
  page.on('request', request => {
    const [, part] = /\/pages\/fragments\/(.*)$/.exec(request.url()) ?? []
    if (part) {
      parts.push(part)
    }
  })
  if (as) {
    await visitor.as(as)
  }
  await open()
  await page.getByLabel('Last name').first().fill(lastName)
  await link(`Ada ${lastName}`).click()
  await page.getByRole('article', { name: `Ada ${lastName}` }).waitFor()
  await visitor.quiet()
  parts.length = 0
  return { visitor, page, parts }
}

describe('htmx', () => {
  test('refreshes what shows what a form has changed, once, and nothing else', async () => {
    const one = await newOwner()
    const { visitor, page, parts } = await choose(one.lastName, 'sam')
    await page.getByLabel('First name').fill('Augusta')
    await visitor.button('Save').click()

    await page.getByRole('article', { name: `Augusta ${one.lastName}` }).waitFor()
    await visitor.link(`Augusta ${one.lastName}`).waitFor()
    await visitor.idle()
    expect(parts.toSorted()).toEqual([`owners/${one.id}`, `owners?search=${one.lastName}`].toSorted())
  })

  test('changes nothing where the server refuses', async () => {
    const one = await newOwner()
    const { visitor, page, parts } = await choose(one.lastName)
    await page.getByLabel('First name').fill('Mallory')
    await visitor.button('Save').click()

    await visitor.alert('That was not done (401).').waitFor()
    await visitor.idle()
    await visitor.link(`Ada ${one.lastName}`).waitFor()
    expect(parts).toEqual([])
  })
})
