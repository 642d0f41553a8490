import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMizan } from '../create.ts'
import { ada, ownerDetail, renameOwner } from '../tests/clinic.ts'
import { bearer } from './bearer.ts'
import { http } from './http.ts'

interface Seen {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

let server: Server
let root: string
let seen: Seen[] = []
let answer: (response: ServerResponse) => void

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) {
      body += chunk
    }
    seen.push({ method: request.method, url: request.url, headers: request.headers, body })
    answer(response)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/petclinic/api/mizan/`
})

afterAll(() => new Promise(closed => server.close(closed)))

beforeEach(() => {
  seen = []
})

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
  }

const client = (fetch?: typeof globalThis.fetch) =>
  createMizan({ contract: { hash: 'abc' }, transport: http({ root, ...(fetch && { fetch }) }), retry: () => undefined })

describe('over HTTP', () => {
  test('a fetch is a GET of the canonical address, with the contract', async () => {
    answer = json(200, ada, { ETag: '"1"' })
    await expect(client().load(ownerDetail, { ownerId: 5 })).resolves.toEqual(ada.owner_detail)

    expect(seen[0]).toMatchObject({ method: 'GET', url: '/petclinic/api/mizan/ctx/owner/?owner_id=5', body: '' })
    expect(seen[0]?.headers).toMatchObject({ 'x-mizan-contract': 'abc' })
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match')
  })

  test('another one asks whether anything has changed, past caches where it was invalidated', async () => {
    answer = json(200, ada, { ETag: '"1"' })
    const mizan = client()
    const first = await mizan.load(ownerDetail, { ownerId: 5 })
    mizan.invalidate(['*'])
    answer = response => response.writeHead(304).end()

    expect(await mizan.load(ownerDetail, { ownerId: 5 })).toBe(first)
    expect(seen[1]?.headers).toMatchObject({ 'if-none-match': '"1"', 'cache-control': 'no-cache' })
  })

  test('a call is a POST of JSON', async () => {
    answer = json(200, { result: null, invalidate: [] })
    const outcome = await client().call(renameOwner, { ownerId: 5, name: 'Ada' })

    expect(outcome).toEqual({ ok: true, value: null })
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/petclinic/api/mizan/call/' })
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-mizan-contract': 'abc' })
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      fn: 'rename_owner',
      args: { owner_id: 5, name: 'Ada' },
      fresh: [],
    })
  })

  test('a problem is an error with its code', async () => {
    answer = json(422, {
      code: 'invalid',
      status: 422,
      errors: [{ pointer: '/args/name', code: 'NotBlank', message: '!' }],
    })
    const outcome = await client().call(renameOwner, { ownerId: 5, name: '' })

    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'invalid', problem: { errors: [{ code: 'NotBlank' }] } },
    })
  })

  test.each<[string, (response: ServerResponse) => void, string]>([
    ['a page', response => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'), 'unreadable'],
    ['half an answer', response => response.writeHead(200).end('{"owner'), 'unreadable'],
    [
      'an answer that breaks off',
      response => response.writeHead(200, { 'Content-Length': 99 }).write('{}', () => response.destroy()),
      'network',
    ],
    ['none', response => response.destroy(), 'network'],
  ])('%s is an error', async (_, answered, code) => {
    answer = answered
    await expect(client().load(ownerDetail, { ownerId: 5 })).rejects.toMatchObject({ code })
  })

  test('another caller is seen', async () => {
    const mizan = client()
    const callers: unknown[] = []
    mizan.observe(event => event.type === 'caller' && callers.push(event.caller))
    answer = json(200, ada, { 'X-Mizan-Caller': 'ada' })
    await mizan.load(ownerDetail, { ownerId: 5 })
    answer = json(200, { result: null }, { 'X-Mizan-Caller': '-' })
    await mizan.call({ name: 'logout' }, {})

    expect(callers).toEqual(['-'])
  })

  test('a fetch that nobody needs ends', async () => {
    const ended = new Promise<void>(resolve => {
      answer = response => {
        response.on('close', resolve)
        hide()
      }
    })
    const hide = client()
      .instance(ownerDetail, { ownerId: 5 })
      .subscribe(() => undefined)

    await expect(ended).resolves.toBeUndefined()
  })
})

describe('a bearer', () => {
  test('is asked for his token each time, and sends the web token back', async () => {
    const tokens = ['one', 'two', undefined, 'three']
    const mizan = client(bearer(async () => tokens.shift()))
    answer = json(200, { result: null }, { 'X-Mizan-Token': 'mwt' })
    await mizan.call({ name: 'first' }, {})
    answer = json(200, { result: null })
    for (const name of ['second', 'logged_out', 'third']) {
      await mizan.call({ name }, {})
    }

    expect(seen.map(({ headers }) => [headers.authorization, headers['x-mizan-token']])).toEqual([
      ['Bearer one', undefined],
      ['Bearer two', 'mwt'],
      [undefined, undefined],
      ['Bearer three', undefined],
    ])
  })
})
