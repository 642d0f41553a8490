import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { fakeTabs } from '../testing/fakeTabs.ts'
import { fakeTransport } from '../testing/fakeTransport.ts'
import { settled } from '../testing/settled.ts'
import { clinic, grace, ownerDetail, owners, show, targets } from '../tests/clinic.ts'
import { attachPage, joinTabs, reloadStale } from './index.ts'

const ORIGIN = 'https://clinic.example'

/** A page of the clinic, and its server's answers to what it sends by `fetch`. */
const openPage = (answers: Response[] = []) => {
  const dom = new Window({ url: `${ORIGIN}/petclinic/owners/5/` })
  const seen: unknown[] = []
  const page = Object.assign(dom as unknown as Parameters<typeof attachPage>[1] & object, {
    fetch: async (...request: unknown[]) => {
      seen.push(request)
      return answers.shift() ?? Response.error()
    },
  })
  return { page, seen, dom }
}

const answer = (headers: Record<string, string>, url = `${ORIGIN}/petclinic/owners/5/`, redirected = false) =>
  Object.defineProperties(new Response('', { headers }), { url: { value: url }, redirected: { value: redirected } })

/** Owner 5, shown on a page of the application `/petclinic/`. */
const owner = async (answers: Response[] = []) => {
  const transport = fakeTransport('/petclinic/api/mizan/')
  const { mizan, clock } = clinic({ transport })
  const instance = mizan.instance(ownerDetail, { ownerId: 5 })
  show(instance)
  await transport.fetched().data(grace, { etag: '"1"', caller: 'ada' })
  const { page: window, seen, dom } = openPage(answers)
  return { mizan, transport, clock, window, dom, seen, page: attachPage(mizan, window), instance }
}

describe('an answer of the view path', () => {
  test.each([
    ['POST', { method: 'POST' }],
    ['DELETE', { method: 'delete' }],
  ])('to a %s says what became stale', async (_, init) => {
    const { transport, page, seen } = await owner([answer({ 'X-Mizan-Invalidate': 'owner;owner_id=5' })])
    await page.fetch('/petclinic/owners/5/', init)

    expect(seen).toEqual([['/petclinic/owners/5/', init]])
    expect(transport.fetches).toHaveLength(2)
    expect(transport.fetched()).toMatchObject({ target: 'ctx/owner/?owner_id=5', noCache: true })
  })

  test('may be asked for by a Request', async () => {
    const { transport, page } = await owner([answer({ 'X-Mizan-Invalidate': 'owner' })])
    await page.fetch(new Request(`${ORIGIN}/petclinic/`, { method: 'PUT' }))

    expect(transport.fetches).toHaveLength(2)
  })

  test.each<[string, string, RequestInit]>([
    ['to a GET', `${ORIGIN}/petclinic/`, {}],
    ['of another origin', 'https://evil.example/petclinic/', { method: 'POST' }],
    ['of another application', `${ORIGIN}/shop/`, { method: 'POST' }],
    ['of an origin that only begins like this one', `${ORIGIN}.evil.example/petclinic/`, { method: 'POST' }],
  ])('%s is not read', async (_, url, init) => {
    const { transport, page } = await owner([answer({ 'X-Mizan-Invalidate': '*' }, url)])
    await page.fetch(url, init)

    expect(transport.fetches).toHaveLength(1)
  })

  test('that has no field, an empty one, or names what is not shown, fetches nothing', async () => {
    const { transport, page } = await owner([
      answer({}),
      answer({ 'X-Mizan-Invalidate': '' }),
      answer({ 'X-Mizan-Invalidate': 'owner;owner_id=6, vets' }),
    ])
    for (let count = 0; count < 3; count++) {
      await page.fetch('/petclinic/', { method: 'POST' })
    }

    expect(transport.fetches).toHaveLength(1)
  })

  test('that cannot be parsed is everything, at most once a second, and deletes nothing', async () => {
    const answers = Array.from({ length: 99 }, () => answer({ 'X-Mizan-Invalidate': 'owner;;' }))
    const { transport, page, clock, mizan, instance } = await owner(answers)
    const hidden = mizan.instance(owners, {})
    const hide = hidden.subscribe(() => undefined)
    await transport.fetched().data({ owners: [] })
    hide()
    await settled()
    for (let count = 0; count < 99; count++) {
      await page.fetch('/petclinic/', { method: 'POST' })
      await clock.advance(10)
      if (transport.fetches.length > 2) {
        await transport.fetched().notModified()
      }
    }

    expect(targets(transport).slice(2)).toEqual(['ctx/owner/?owner_id=5'])
    expect(transport.fetched()).toMatchObject({ etag: '"1"' })
    expect(hidden.getSnapshot(owners)).toMatchObject({ data: [], isStale: true })
    expect(instance.getSnapshot(ownerDetail).data).toEqual(grace.owner_detail)
  })

  test('by XMLHttpRequest is read, too', async () => {
    const { transport, page } = await owner()
    const request = {
      responseURL: `${ORIGIN}/petclinic/owners/`,
      getResponseHeader: (name: string) => (name === 'X-Mizan-Invalidate' ? 'owner' : null),
    }
    page.answered(request as XMLHttpRequest, 'GET')
    expect(transport.fetches).toHaveLength(1)
    page.answered(request as XMLHttpRequest, 'POST')

    expect(transport.fetches).toHaveLength(2)
  })

  test('by htmx is read, too', async () => {
    const { transport, window, dom } = await owner()
    const xhr = { responseURL: `${ORIGIN}/petclinic/`, getResponseHeader: () => 'owner;owner_id=5' }
    const detail = { xhr, requestConfig: { verb: 'post' } }
    window.document.dispatchEvent(
      new dom.CustomEvent('htmx:afterRequest', { detail }) as unknown as CustomEvent<typeof detail>,
    )

    expect(transport.fetches).toHaveLength(2)
  })
})

describe('the cookie of a redirect', () => {
  const encoded = `mizan_invalidate=${encodeURIComponent('owner;owner_id=5, vets')}; Path=/`

  test('is read before a page that is still loading fetches anything, which is then not fetched twice', async () => {
    const transport = fakeTransport('/petclinic/api/mizan/')
    const { mizan } = clinic({ transport })
    const { page, dom } = openPage()
    Object.defineProperty(page.document, 'readyState', { value: 'interactive' })
    page.document.cookie = encoded
    attachPage(mizan, page)
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    page.dispatchEvent(new dom.Event('pageshow') as unknown as Event)
    await transport.fetched().data(grace)

    expect(transport.fetches).toHaveLength(1)
    expect(page.document.cookie).toBe('')
  })

  test('is read and deleted after an answer that was redirected', async () => {
    const it = await owner([answer({}, `${ORIGIN}/petclinic/`, true)])
    it.window.document.cookie = encoded
    await it.page.fetch('/petclinic/', { method: 'POST' })

    expect(it.transport.fetches).toHaveLength(2)
    expect(it.window.document.cookie).toBe('')
  })

  test('is read once when a page is shown', async () => {
    const { transport, window, dom } = await owner()
    window.document.cookie = 'other=1'
    window.document.cookie = encoded
    window.dispatchEvent(new dom.Event('pageshow') as unknown as Event)
    window.dispatchEvent(new dom.Event('pageshow') as unknown as Event)

    expect(transport.fetches).toHaveLength(2)
    expect(window.document.cookie).toBe('other=1')
  })

  test('that cannot be decoded is everything', async () => {
    const { transport, window, dom } = await owner()
    window.document.cookie = 'mizan_invalidate=%E0%A4; Path=/'
    window.dispatchEvent(new dom.Event('pageshow') as unknown as Event)

    expect(transport.fetches).toHaveLength(2)
  })
})

describe('the back/forward cache', () => {
  const pageshow = (dom: Window, persisted: boolean) =>
    Object.assign(new dom.Event('pageshow'), { persisted }) as unknown as Event

  test('gives back a page whose data are all stale', async () => {
    const { transport, window, dom } = await owner()
    window.dispatchEvent(pageshow(dom, true))

    expect(transport.fetched()).toMatchObject({ etag: '"1"', noCache: true })
  })

  test('has nothing to do with a page that is new', async () => {
    const { transport, window, dom } = await owner()
    window.dispatchEvent(pageshow(dom, false))

    expect(transport.fetches).toHaveLength(1)
  })
})

describe('another caller', () => {
  test('is told to the other tabs, which drop what they hold and tell nobody', async () => {
    const tabs = fakeTabs()
    const first = await owner()
    const second = await owner()
    joinTabs(first.mizan, tabs.open())
    const leave = joinTabs(second.mizan, tabs.open())
    void first.mizan.call({ name: 'login' }, {})
    await first.transport.called().result(null, {}, { caller: 'grace' })

    expect(tabs.posted()).toBe(1)
    expect(second.instance.getSnapshot(ownerDetail).status).toBe('pending')
    await second.transport.fetched().data(grace, { caller: 'grace' })
    expect(second.instance.getSnapshot(ownerDetail).data).toEqual(grace.owner_detail)
    expect(tabs.posted()).toBe(1)

    leave()
    void first.mizan.call({ name: 'logout' }, {})
    await first.transport.called().result(null, {}, { caller: '-' })
    expect(second.instance.getSnapshot(ownerDetail).data).toEqual(grace.owner_detail)
  })

  test('is told when the page itself forgets whom it knew', async () => {
    const tabs = fakeTabs()
    const first = await owner()
    const second = await owner()
    joinTabs(first.mizan, tabs.open())
    joinTabs(second.mizan, tabs.open())
    first.mizan.forget()

    expect(second.instance.getSnapshot(ownerDetail).status).toBe('pending')
    expect(tabs.posted()).toBe(1)
  })
})

describe('a server of another version', () => {
  test('reloads the page once', async () => {
    const { mizan, transport, window } = await owner()
    let reloads = 0
    reloadStale(mizan, window)
    Object.defineProperty(window.location, 'reload', { value: () => reloads++ })
    for (let count = 0; count < 3; count++) {
      void mizan.call({ name: 'gone' }, {})
      await transport.called().problem(409, 'stale_client')
    }

    expect(reloads).toBe(1)
  })

  test.each([
    ['another version five minutes ago', 'xyz', 5 * 60_000, 1],
    ['another version just now', 'xyz', 60_000, 0],
    ['this one long ago', 'abc', 24 * 3600_000, 0],
  ])('after a reload of %s: %s', async (_, hash, ago, expected) => {
    const { mizan, transport, window } = await owner()
    let reloads = 0
    reloadStale(mizan, window)
    Object.defineProperty(window.location, 'reload', { value: () => reloads++ })
    window.sessionStorage.setItem('mizan /petclinic/api/mizan/', `${hash} ${Date.now() - ago}`)
    void mizan.call({ name: 'gone' }, {})
    await transport.called().problem(409, 'stale_client')

    expect(reloads).toBe(expected)
  })
})

describe('a page that is detached', () => {
  test('is left alone', async () => {
    const { mizan, page, window, dom, transport } = await owner()
    page.detach()
    window.document.cookie = 'mizan_invalidate=owner; Path=/'
    window.dispatchEvent(new dom.Event('pageshow') as unknown as Event)

    expect(transport.fetches).toHaveLength(1)
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { owner_id: '5' } }])
  })
})
