// @vitest-environment happy-dom
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import './browser.ts'
import htmx from 'htmx.org'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MizanExtension, mizan } from '../index.ts'

interface Request {
  readonly line: string
  answer(html: string, headers?: Record<string, string>): void
}

let server: Server
let requests: Request[]
let arrived: (() => void) | undefined
let extension: MizanExtension

/** The request that comes next, unless one has come already. */
const requested = async (at: number): Promise<Request> => {
  while (!requests[at]) {
    await new Promise<void>(resolve => {
      arrived = resolve
    })
  }
  return requests[at]
}

const lines = () => requests.map(({ line }) => line)

/** After an answer was taken, and what it brought has settled. */
const settles = (what: string) =>
  new Promise<void>(resolve => document.addEventListener(what, () => queueMicrotask(resolve), { once: true }))

const answered = async (at: number, html: string, headers?: Record<string, string>) => {
  const request = await requested(at)
  const settled = settles(html ? 'htmx:afterSettle' : 'htmx:afterOnLoad')
  request.answer(html, headers)
  await settled
}

const show = (html: string) => {
  document.body.innerHTML = html
  htmx.process(document.body)
}

const click = (selector = 'button') => document.querySelector<HTMLElement>(selector)?.click()

const text = (selector: string) => document.querySelector(selector)?.textContent

const card = (id: number, name: string) =>
  `<p id="o${id}" mizan-context="owner" mizan-params='{"owner_id":${id}}' hx-get="/app/owners/${id}" hx-swap="outerHTML">${name}</p>`

const RENAME = '<button hx-post="/app/owners/5" hx-swap="none">rename</button>'

beforeEach(async () => {
  requests = []
  server = createServer((request, response: ServerResponse) => {
    requests.push({
      line: `${request.method} ${request.url}`,
      answer(html, headers = {}) {
        if (response.headersSent) {
          return
        }
        response.writeHead(html ? 200 : 204, { 'Content-Type': 'text/html', Connection: 'close', ...headers })
        response.end(html)
      },
    })
    arrived?.()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  ;(window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    `http://127.0.0.1:${port}/app/owners/`,
  )
  extension = mizan({ root: '/app/api/mizan/' })
  htmx.defineExtension('mizan', extension)
  document.body.setAttribute('hx-ext', 'mizan')
})

afterEach(async () => {
  extension.detach()
  htmx.removeExtension('mizan')
  for (const { answer } of requests) {
    answer('')
  }
  await new Promise(resolve => server.close(resolve))
})

describe('an element that shows a context', () => {
  test('is refreshed when an answer says that it became stale, and no other is', async () => {
    show(card(5, 'Ada') + card(6, 'Bea') + RENAME)
    click()
    await answered(0, '', { 'X-Mizan-Invalidate': 'owner;owner_id=5' })
    await answered(1, card(5, 'Grace'))

    expect(text('#o5')).toBe('Grace')
    expect(text('#o6')).toBe('Bea')
    expect(lines()).toEqual(['POST /app/owners/5', 'GET /app/owners/5'])
  })

  test('is refreshed again, after it was', async () => {
    show(card(5, 'Ada') + RENAME)
    for (const round of [0, 1]) {
      click()
      await answered(2 * round, '', { 'X-Mizan-Invalidate': 'owner' })
      await answered(2 * round + 1, card(5, `${round}`))
      expect(text('#o5')).toBe(`${round}`)
    }
  })

  test('of which nobody says what instance it is, is hit by all of its context', async () => {
    show(`<p mizan-context="owner" hx-get="/app/some">…</p><p mizan-context="vets" hx-get="/app/vets">…</p>${RENAME}`)
    click()
    await answered(0, '', { 'X-Mizan-Invalidate': 'owner;owner_id=5' })
    await requested(1)

    expect(lines()).toEqual(['POST /app/owners/5', 'GET /app/some'])
  })

  test('whose parameters cannot be read is hit by all of its context', async () => {
    show(`<p mizan-context="owner" mizan-params="{owner" hx-get="/app/some">…</p>${RENAME}`)
    click()
    await answered(0, '', { 'X-Mizan-Invalidate': 'owner;constructor=5' })

    expect((await requested(1)).line).toBe('GET /app/some')
  })

  test('may say itself what it does', async () => {
    const own = `<p mizan-context="owner" hx-get="/app/own" hx-trigger="click, mizan:stale from:next p">…</p>`
    show(`${own}<p mizan-context="vets">…</p>${RENAME}`)
    click()
    await answered(0, '', { 'X-Mizan-Invalidate': 'owner, vets' })

    expect((await requested(1)).line).toBe('GET /app/own')
    expect(lines()).toHaveLength(2)
  })

  test('is not refreshed by the answer that brought it', async () => {
    show(`<div id="place">${card(5, 'Ada')}</div><button hx-post="/app/owners/5" hx-target="#place">rename</button>`)
    click()
    await answered(0, card(5, 'Grace'), { 'X-Mizan-Invalidate': 'owner;owner_id=5' })
    extension.invalidate(['vets'])

    expect(text('#o5')).toBe('Grace')
    expect(lines()).toEqual(['POST /app/owners/5'])
  })

  test('that an older answer brought is shown, and asked for again', async () => {
    show(
      `<a hx-get="/app/owners/5" hx-target="#place" hx-trigger="click">open</a><div id="place"></div>
       <i mizan-context="vets" hx-get="/app/vets">…</i>${RENAME}`,
    )
    click('a')
    const older = await requested(0)
    click()
    await answered(1, '', { 'X-Mizan-Invalidate': 'owner;owner_id=5' })
    const settled = settles('htmx:afterSettle')
    older.answer(card(5, 'Ada'))
    await settled
    expect(text('#o5')).toBe('Ada')
    await answered(2, card(5, 'Grace'))

    expect(text('#o5')).toBe('Grace')
    expect(lines()).toEqual(['GET /app/owners/5', 'POST /app/owners/5', 'GET /app/owners/5'])
  })

  test('is asked for again where it became stale while it was asked for', async () => {
    show(card(5, 'Ada') + RENAME)
    extension.invalidate(['owner'])
    const older = await requested(0)
    extension.invalidate([{ context: 'owner', params: { owner_id: 5 } }])
    const settled = settles('htmx:afterSettle')
    older.answer(card(5, 'Ada'))
    await settled
    await answered(1, card(5, 'Grace'))

    expect(text('#o5')).toBe('Grace')
    expect(lines()).toHaveLength(2)
  })

  test('is refreshed when another caller shows up', async () => {
    show(card(5, 'Ada') + RENAME)
    click()
    await answered(0, '', { 'X-Mizan-Caller': 'ada' })
    expect(lines()).toHaveLength(1)
    sessionStorage.setItem('htmx-history-cache', '[]')
    click()
    await answered(1, '', { 'X-Mizan-Caller': 'grace' })

    expect((await requested(2)).line).toBe('GET /app/owners/5')
    expect(sessionStorage.getItem('htmx-history-cache')).toBeNull()
  })

  test('of one caller is not hit by what another has changed of his own', async () => {
    show(`<p mizan-context="dashboard" hx-get="/app/dashboard">…</p>${card(5, 'Ada')}${RENAME}`)
    click()
    await answered(0, '', { 'X-Mizan-Caller': 'ada' })
    click()
    await answered(1, '', { 'X-Mizan-Invalidate': 'dashboard;mizan_caller="grace", owner' })
    await requested(2)

    expect(lines().slice(2)).toEqual(['GET /app/owners/5'])
  })

  test('is refreshed when htmx shows it again after going back', async () => {
    show(card(5, 'Ada'))
    htmx.trigger(document.body, 'htmx:historyRestore', {})

    expect((await requested(0)).line).toBe('GET /app/owners/5')
  })
})
