import { beforeEach, describe, expect, test, vi } from 'vitest'
import { complaints, openWindow, requests, runScript, stubBrowser } from './browser.ts'
import { apps, built } from './built.ts'
import { userData } from './startWorker.ts'

const { folder, worker } = built()

beforeEach(stubBrowser)

const place = { url: '/users?x=1', base: '/clinic', locale: 'fr' }

/** A part as a server writes it into a document that something else makes. */
const part = async (app: string, page: string, userId: number) => {
  const [data, props, prefix] = [userData(userId), { userId }, `m${userId}-`]
  const { html, last } = await worker().render({ app, page, ...place, props, prefix, data })
  expect(last).toMatchObject({ part: 'end' })
  return `<div data-mizan-part="${app}/${page}" data-base="/clinic" data-url="/users?x=1" data-locale="fr"
data-prefix="${prefix}" data-props='${JSON.stringify(props)}'>${html}</div><script type="application/json" data-mizan-data>${JSON.stringify(data)}</script>`
}

describe.each(Object.entries(apps))('parts in %s', (app, extension) => {
  const page = `parts/CardPage.${extension}`

  test('come alive side by side, each with its props, and one that comes later too', async () => {
    openWindow(place.url)
    document.body.innerHTML = `<p>before</p>${await part(app, page, 5)}<p>between</p>${await part(app, page, 6)}`
    const cards = () => [...document.querySelectorAll<HTMLElement>('article')]
    const before = cards()
    const ids = before.map(it => it.querySelector('b')?.id)
    expect(new Set(ids).size).toBe(2)
    const text = (card: HTMLElement | undefined) => card?.querySelector('b')?.textContent
    expect(before.map(text)).toEqual(['user 5 in fr', 'user 6 in fr'])

    await runScript(folder, app, page)
    await vi.waitFor(() => {
      before[1]?.querySelector('button')?.click()
      expect(Number(before[1]?.querySelector('button')?.textContent)).toBeGreaterThan(0)
    })

    expect(cards()).toEqual(before)
    expect(before.map(it => it.querySelector('b')?.id)).toEqual(ids)
    expect(before[0]?.querySelector('button')?.textContent).toBe('0')
    expect(requests).not.toHaveBeenCalled()

    before[0]?.parentElement?.remove()
    document.body.insertAdjacentHTML('beforeend', await part(app, page, 6))
    await vi.waitFor(() => {
      expect(cards()).toHaveLength(2)
      expect(text(cards()[1])).toBe('user 6 in fr')
      cards()[1]?.querySelector('button')?.click()
      expect(Number(cards()[1]?.querySelector('button')?.textContent)).toBeGreaterThan(0)
    })
    expect(requests).not.toHaveBeenCalled()
    expect(complaints.mock.calls).toEqual([])
  })
})
