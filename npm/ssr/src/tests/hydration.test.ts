import { beforeEach, describe, expect, test, vi } from 'vitest'
import { complaints, openWindow, requests, runScript, stubBrowser } from './browser.ts'
import { apps, built } from './built.ts'
import { type Told, userData } from './startWorker.ts'

const { folder, worker } = built()

beforeEach(stubBrowser)

/** The document that a server makes of what the worker has answered, in a window of its own. */
const open = ({ head, html }: Pick<Told, 'head' | 'html'>, url: string, data: unknown) => {
  openWindow(url)
  document.head.innerHTML = `${head?.head ?? '<title>of the server</title>'}`
  document.body.innerHTML = `<div id="mizan-root" data-base="/clinic" data-url="${url}">${html}</div>
<script type="application/json" id="mizan-data">${JSON.stringify(data)}</script>`
  return document.getElementById('mizan-root') as HTMLElement
}

/** In a moment, and nothing has been said against it. */
const soon = (check: () => void) =>
  vi.waitFor(() => {
    expect(complaints.mock.calls).toEqual([])
    check()
  })

const url = '/users/5'

describe.each(Object.entries(apps))('a page in %s', (app, extension) => {
  const page = `UserPage.${extension}`

  test('comes alive as it was rendered: no request, no mismatch, the same elements', async () => {
    const data = userData(5)
    const root = open(await worker().render({ app, page, url, base: '/clinic', data }), url, data)
    const [heading, button] = [root.querySelector('h1'), root.querySelector('button')]
    const { id } = heading ?? expect.fail()
    const heads = () => [...document.head.children].map(it => it.outerHTML).sort()
    const before = heads()
    await runScript(folder, app, page)
    // Alive when it counts
    await soon(() => {
      button?.click()
      expect(Number(button?.textContent)).toBeGreaterThan(0)
    })

    expect(root.querySelector('h1')).toBe(heading)
    expect(root.querySelector('button')).toBe(button)
    expect([heading?.textContent, heading?.id]).toEqual(['user 5', id])
    expect(heads()).toEqual(before)
    expect(document.title).toBe('user 5')
    expect(requests).not.toHaveBeenCalled()
    expect(complaints).not.toHaveBeenCalled()
  })
})

// Svelte does not run twice in one process; its package tries the same.
describe.each(['react', 'vue'] as const)('a page in %s', app => {
  const page = `UserPage.${apps[app]}`

  test('that no server has rendered is rendered by the browser, of the data that came with it', async () => {
    const root = open({ head: undefined, html: '' }, url, userData(5))
    await runScript(folder, app, page)

    await soon(() => expect(root.querySelector('h1')?.textContent).toBe('user 5'))
    expect(document.title).toBe('user 5')
    expect(requests).not.toHaveBeenCalled()
    expect(complaints).not.toHaveBeenCalled()
  })

  test('that broke off on the way is rendered by the browser', async () => {
    const half = { head: undefined, html: '<main><h1>user 5</h1><p>sec' }
    const root = open(half, url, userData(5))
    root.dataset.streamed = ''
    await runScript(folder, app, page)

    await soon(() => expect(root.querySelector('main p')?.textContent).toBe('secret of 5'))
    expect(root.querySelectorAll('main')).toHaveLength(1)
  })

  test('that has no data fetches them, from where the application stands', async () => {
    open({ head: undefined, html: '' }, url, { v: 1, contexts: [] })
    await runScript(folder, app, page)

    await soon(() => expect(requests).toHaveBeenCalled())
    expect(requests.mock.calls.map(([address]) => address)).toEqual(['/clinic/api/mizan/ctx/user/?user_id=5'])
  })

  test('says that there is nothing where a component says so', async () => {
    const root = open({ head: undefined, html: '' }, url, userData(5, 'nobody'))
    await runScript(folder, app, page)

    await soon(() => expect(root.textContent).toBe('Not found'))
    expect(complaints).not.toHaveBeenCalled()
  })

  test('goes where a component redirects to', async () => {
    open({ head: undefined, html: '' }, url, userData(5, 'moved'))
    const replace = vi.spyOn(window.location, 'replace').mockImplementation(() => undefined)
    await runScript(folder, app, page)

    await soon(() => expect(replace).toHaveBeenCalledWith('https://clinic.example/users/6'))
    expect(complaints).not.toHaveBeenCalled()
  })
})

test('a part of a page in React whose data did not come with it is fetched, and nobody complains', async () => {
  const [page, data] = ['parts/LeftPage.tsx', { v: 1 as const, contexts: [] }]
  const told = await worker().render({ app: 'react', page, url, base: '/clinic', data })
  const root = open(told, url, data)
  expect(root.textContent).toContain('therewaiting')
  await runScript(folder, 'react', page)

  await soon(() => expect(requests.mock.calls).toEqual([['/clinic/api/mizan/ctx/user/?user_id=5', expect.anything()]]))
  expect(root.querySelector('h1')?.textContent).toBe('there')
})
