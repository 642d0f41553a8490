import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Cookie,
  chromium,
  type Locator,
  type Page,
  type Request,
  request,
} from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { FRONT_ENDS, ROOT } from './settings.ts'

/** A page of a front end, and what it sends. */
export interface Visitor {
  readonly page: Page
  /** The contexts that were fetched, in order: `owner/?owner_id=5`. */
  readonly fetched: string[]
  /** Those of them that were not as they had been. */
  readonly brought: string[]
  /** The calls that were made, in order. */
  readonly calls: Request[]
  /** What went wrong in the page: anything fails the test. */
  readonly wrong: string[]
  /** Loads a page of the front end: `owners/5`. */
  open(path?: string): Promise<void>
  /** Goes on to another, as a link does it: nothing is loaded. */
  go(path: string): Promise<void>
  /** Goes on as somebody who is logged in already. */
  as(name: string): Promise<void>
  /** Logs in, as a user does it. */
  logIn(name: string): Promise<void>
  /** Until the page is told what others change, and all is done that it has to do of itself, at once or in five seconds. */
  idle(): Promise<void>
  /** The same; what was sent until then is forgotten. */
  quiet(): Promise<void>
  /** Another tab of the same browser. */
  secondTab(): Promise<Visitor>
  heading(name: string | RegExp): Locator
  button(name: string): Locator
  link(name: string): Locator
  region(name: string): Locator
  alert(text: string | RegExp): Locator
}

/** Where the browser finds a page: those of htmx, and of the page by hand, are one file. */
export const addressIn = (frontEnd: string, path = '', root = ROOT): string =>
  FRONT_ENDS.includes(frontEnd) ? `${root}pages/${frontEnd}${path && `/${path}`}` : `${root}${frontEnd}/${path}`

const TOLD_ANYHOW = /Failed to load resource|Response Status Error|WebSocket connection to/

let browser: Promise<Browser> | undefined
const sessions = new Map<string, Promise<Cookie[]>>()

/** One session of a server for all tests that end none. */
const sessionOf = (name: string, root: string): Promise<Cookie[]> => {
  const session = sessions.get(root + name) ?? newSession(name, root)
  sessions.set(root + name, session)
  return session
}

const newSession = async (name: string, root: string): Promise<Cookie[]> => {
  const client = await request.newContext()
  await client.post(`${root}login`, { form: { name, password: 'petclinic' } })
  const { cookies } = await client.storageState()
  await client.dispose()
  return cookies
}

/** A browser of one's own. */
export const newContext = async (options: BrowserContextOptions): Promise<BrowserContext> => {
  browser ??= chromium.connect(inject('browser'))
  const context = await (await browser).newContext({ viewport: { width: 1200, height: 900 }, ...options })
  context.setDefaultTimeout(15_000)
  return context
}

/** Somebody with a browser of his own, at one of the front ends. What goes wrong in the page fails the test. */
export const visit = async (frontEnd: string, locale = 'en-US', root = ROOT): Promise<Visitor> => {
  const context = await newContext({ locale })
  const wrong: string[] = []
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  return openTab(frontEnd, context, wrong, root)
}

/** What is told of the connections by which a page hears what others change. */
const listenTo = (page: Page) => {
  const asked = new Set<number>()
  let isReady = false
  page.on('websocket', socket => {
    asked.clear()
    isReady = false
    socket.on('framesent', ({ payload }) => {
      const { type, id } = JSON.parse(`${payload}`)
      if (type === 'watch' || type === 'join') {
        asked.add(id)
      }
    })
    socket.on('framereceived', ({ payload }) => {
      const { type, id } = JSON.parse(`${payload}`)
      isReady ||= type === 'ready'
      asked.delete(id)
    })
  })
  return { isListening: () => isReady && asked.size === 0 }
}

const openTab = async (frontEnd: string, context: BrowserContext, wrong: string[], root: string): Promise<Visitor> => {
  const page = await context.newPage()
  const fetched: string[] = []
  const brought: string[] = []
  const calls: Request[] = []
  const { isListening } = listenTo(page)
  const isLive = FRONT_ENDS.includes(frontEnd)
  let pending = 0
  page.on('request', request => {
    pending++
    const [, context, call] = /\/api\/mizan\/(?:ctx\/(.*)|(call\/))$/.exec(request.url()) ?? []
    if (context) {
      fetched.push(context)
    } else if (call) {
      calls.push(request)
    }
  })
  page.on('response', response => {
    const [, context] = /\/api\/mizan\/ctx\/(.*)$/.exec(response.url()) ?? []
    if (context && response.status() !== 304) {
      brought.push(context)
    }
  })
  page.on('requestfinished', () => pending--)
  page.on('requestfailed', () => pending--)
  page.on('pageerror', error => wrong.push(`${error}`))
  page.on('console', message => {
    // What is answered with an error, or not at all, is told by the browser, and by htmx, too.
    if (/error|warning/.test(message.type()) && !TOLD_ANYHOW.test(message.text())) {
      wrong.push(message.text())
    }
  })
  await page.clock.install()

  // Whatever was sent before this has been told when it is there, and the page has come alive.
  const beThere = () =>
    page.evaluate(async icon => (await fetch(icon, { cache: 'no-store' })).text(), `${root}favicon.svg`)

  const open = async (path?: string) => {
    await page.goto(addressIn(frontEnd, path, root))
    await beThere()
  }

  const idle = async () => {
    for (const seconds of [0, 5]) {
      await page.clock.fastForward(seconds * 1000)
      await beThere()
      await expect.poll(() => !isLive || isListening()).toBe(true)
      await expect.poll(() => pending).toBe(0)
    }
  }

  return {
    page,
    fetched,
    brought,
    calls,
    wrong,
    open,
    async go(path) {
      await page.evaluate(
        address => {
          history.pushState(null, '', address)
          dispatchEvent(new PopStateEvent('popstate'))
        },
        addressIn(frontEnd, path, root),
      )
    },
    async as(name) {
      await context.addCookies(await sessionOf(name, root))
    },
    async logIn(name) {
      await open('login')
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Password').fill('petclinic')
      await page.getByRole('button', { name: 'Log in' }).click()
      await page.getByRole('banner').getByText(name, { exact: true }).waitFor()
    },
    idle,
    async quiet() {
      await idle()
      fetched.length = 0
      brought.length = 0
      calls.length = 0
    },
    secondTab: () => openTab(frontEnd, context, wrong, root),
    heading: name => page.getByRole('heading', { name, level: 1 }),
    button: name => page.getByRole('button', { name, exact: true }),
    link: name => page.getByRole('link', { name, exact: true }),
    region: name => page.getByRole('region', { name, exact: true }),
    alert: hasText => page.getByRole('alert').filter({ hasText }),
  }
}
