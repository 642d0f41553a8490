import { vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Channel } from '../../channel.ts'
import type { Clock } from '../../clock.ts'
import type { Context, Mutation, Param, Read } from '../../contract.ts'
import { createMizan } from '../../create.ts'
import { http } from '../../http/http.ts'
import { type LiveOptions, live } from '../../live/index.ts'
import { webSocket } from '../../live/webSocket.ts'
import { type Cut, openProxy } from './proxy.ts'

export interface BoardParams {
  readonly board: string
}

export interface Line {
  readonly text: string
}

const params: { readonly board: Param<string> } = { board: { wire: 'board', text: String } }
const board: Context<BoardParams> = { name: 'board', params }
const me: Context<Record<never, never>> = { name: 'me', params: {} }

export const lines: Read<BoardParams, Record<never, never>, readonly string[]> = { context: board, name: 'lines' }
export const myName: Read<Record<never, never>, Record<never, never>, string> = { context: me, name: 'me' }
export const write: Mutation<BoardParams & Line, null> = { name: 'write' }
export const say: Mutation<BoardParams & Line, null> = { name: 'say' }
export const talk: Channel<BoardParams, Line, Line, 'full'> = { channel: 'talk', params }
export const desk: Channel<BoardParams, never, string> = { channel: 'desk', params }

const application = new URL(process.env.MIZAN_TEST_SERVER ?? '')
const root = (host = application.host): string => `http://${host}${application.pathname}api/mizan/`

/** Four times as fast as others. */
const clock: Clock = {
  now: () => performance.now() * 4,
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds / 4)
    return () => clearTimeout(timer)
  },
}

/** A server and a machine that are busy take their time. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 })

/** A browser's cookies, and who is logged in by them. */
export const openBrowser = () => {
  const cookies = new Map<string, string>()
  let fetches = 0
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  const send: typeof fetch = async (input, init) => {
    fetches += Number((init?.method ?? 'GET') === 'GET')
    const headers = new Headers(init?.headers)
    if (cookies.size) {
      headers.set('Cookie', cookie())
    }
    const response = await fetch(input, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      const [, expires = ''] = /expires=([^;]*)/i.exec(line) ?? []
      if (/max-age=0/i.test(line) || new Date(expires).getTime() < Date.now()) {
        cookies.delete(name)
      } else {
        cookies.set(name, value)
      }
    }
    return response
  }

  return {
    cookie,
    fetch: send,
    fetches: () => fetches,
    async login() {
      await send(new URL('signed-in.html', application))
      const body = new URLSearchParams({
        j_username: process.env.MIZAN_TEST_USER ?? '',
        j_password: process.env.MIZAN_TEST_PASSWORD ?? '',
      })
      await send(new URL('j_security_check', application), { method: 'POST', body })
      const answer = await send(new URL('signed-in.html', application))
      // Not every server begins a session with a login.
      await send(new URL('end?how=begin', application))
      if (answer.status !== 200) {
        throw new Error(`not logged in: ${answer.status}`)
      }
    },
    logout: () => send(new URL('end?how=logout', application)),
  }
}

const cookiesAt = new Map<string, () => string>()

/** A WebSocket as a browser has it, with the cookies of the one that is at a port. */
export class BrowserSocket extends WebSocket {
  constructor(url: URL, protocol: string) {
    const cookie = cookiesAt.get(url.port)?.()
    super(url, protocol, { origin: `http://${url.host}`, ...(cookie && { headers: { Cookie: cookie } }) })
  }
}

export type BoardClient = Awaited<ReturnType<typeof openClient>>

/** A client of the boards whose connections can be cut. */
export const openClient = async ({
  cut,
  browser = openBrowser(),
  ...options
}: Pick<LiveOptions, 'events' | 'share'> & {
  readonly cut?: Cut
  readonly browser?: ReturnType<typeof openBrowser>
} = {}) => {
  const proxy = await openProxy(application, cut)
  cookiesAt.set(`${proxy.port}`, browser.cookie)
  const mizan = createMizan({
    contract: { hash: 'of none' },
    transport: http({ root: root(), fetch: browser.fetch }),
    clock,
  })
  const connect = webSocket(root(`127.0.0.1:${proxy.port}`), clock)
  const its = live(mizan, { clock, connect, random: () => 0, page: undefined, ...options })
  const stop = its.start()

  return {
    mizan,
    proxy,
    live: its,
    browser,
    stop,
    /** Shows a board, and tells what is shown. */
    show(name: string) {
      const instance = mizan.instance(lines, { board: name })
      const hide = instance.subscribe(() => {})
      const snapshot = () => instance.getSnapshot(lines)
      return { hide, lines: () => snapshot().data, isStale: () => snapshot().isStale }
    },
    /** Joins a board's channel, and tells what is heard there: in order, with its number, or that something was missed. */
    join(name: string) {
      const heard: (readonly [number, string] | 'gap')[] = []
      const room = its.join(
        talk,
        { board: name },
        { message: ({ text }, n) => heard.push([n, text]), gap: () => heard.push('gap') },
      )
      return {
        ...room,
        heard,
        texts: () => heard.map(it => (it === 'gap' ? it : it[1])),
        joined: () => eventually(() => isJoined(room.getSnapshot().status)),
      }
    },
    close() {
      stop()
      proxy.close()
    },
  }
}

const isJoined = (status: string): void => {
  if (status !== 'joined') {
    throw new Error(status)
  }
}
