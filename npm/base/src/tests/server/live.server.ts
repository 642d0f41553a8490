import { afterEach, describe, expect, test, vi } from 'vitest'
import { events, tabs } from '../../live/index.ts'
import { fakeBrowser } from '../browser.ts'
import {
  type BoardClient,
  BrowserSocket,
  desk,
  eventually,
  myName,
  openBrowser,
  openClient,
  say,
  write,
} from './boards.ts'

const opened: BoardClient[] = []

const open = async (options?: Parameters<typeof openClient>[0]) => {
  vi.stubGlobal('WebSocket', BrowserSocket)
  const client = await openClient(options)
  opened.push(client)
  return client
}

afterEach(() => {
  vi.unstubAllGlobals()
  for (const client of opened.splice(0)) {
    client.close()
  }
})

const anyBoard = () => crypto.randomUUID()

describe('what is shown', () => {
  test('is what others have made it, and is not fetched again for what oneself has done', async () => {
    const board = anyBoard()
    const one = await open()
    const other = await open()
    const shown = one.show(board)
    await eventually(() => expect(one.live.getStatus()).toBe('connected'))
    // Answered behind the watch, which may have had it fetched again.
    const room = one.join(board)
    await room.joined()
    room.leave()
    await eventually(() => expect([shown.lines(), shown.isStale()]).toEqual([[], false]))
    await other.mizan.call(write, { board, text: 'theirs' })
    await eventually(() => expect(shown.lines()).toEqual(['theirs']))

    const before = one.browser.fetches()
    await one.mizan.call(write, { board, text: 'mine' })
    expect(shown.lines()).toEqual(['theirs', 'mine'])
    await other.mizan.call(write, { board, text: 'theirs again' })
    await eventually(() => expect(shown.lines()).toEqual(['theirs', 'mine', 'theirs again']))
    expect(one.browser.fetches()).toBe(before + 1)
  })

  test('is fetched after the connection was lost, if it has changed meanwhile, and only then', async () => {
    const [changed, same] = [anyBoard(), anyBoard()]
    const one = await open()
    const other = await open()
    const shown = one.show(changed)
    one.show(same)
    await eventually(() => expect(one.live.getStatus()).toBe('connected'))
    await other.mizan.call(write, { board: changed, text: 'a' })
    await eventually(() => expect(shown.lines()).toEqual(['a']))
    const before = one.browser.fetches()
    one.proxy.shut()
    await eventually(() => expect(one.live.getStatus()).not.toBe('connected'))
    await other.mizan.call(write, { board: changed, text: 'b' })
    expect(shown.lines()).toEqual(['a'])
    one.proxy.open()
    await eventually(() => expect(shown.lines()).toEqual(['a', 'b']))
    expect(one.live.getStatus()).toBe('connected')
    await other.mizan.call(write, { board: changed, text: 'c' })
    await eventually(() => expect(shown.lines()).toEqual(['a', 'b', 'c']))

    // The server knows the entity tag of what it has in its memory alone: what it has not is asked for, with a 304.
    expect(one.browser.fetches()).toBeLessThanOrEqual(before + 3)
  })
})

describe('where no WebSocket comes about', () => {
  test('events tell what others change, until there is one', async () => {
    const board = anyBoard()
    const one = await open({ events })
    const other = await open()
    one.proxy.shut()
    const shown = one.show(board)
    const room = one.join(board)
    await eventually(() => expect(room.getSnapshot()).toMatchObject({ status: 'refused', error: { code: 'network' } }))
    await eventually(() => expect(one.live.getStatus()).toBe('connected'))
    for (const text of ['a', 'b']) {
      const before = shown.lines() ?? []
      await other.mizan.call(write, { board, text })
      await eventually(() => expect(shown.lines()).toEqual([...before, text]))
    }
    expect(one.proxy.connections()).toBe(0)
    one.proxy.open()
    await room.joined()
    await other.mizan.call(say, { board, text: 'hello' })
    await eventually(() => expect(room.texts()).toEqual(['hello']))

    expect(one.proxy.connections()).toBeGreaterThan(0)
  })
})

describe('a channel', () => {
  test('is heard by all, each message once, and says what the application does not take', async () => {
    const board = anyBoard()
    const one = (await open()).join(board)
    const other = (await open()).join(board)
    await Promise.all([one.joined(), other.joined()])
    await one.send({ text: 'Leo' })
    await other.send({ text: 'Max' })
    await expect(one.send({ text: 'too much' })).rejects.toMatchObject({ code: 'full' })
    await expect(one.send({ text: ' ' })).rejects.toMatchObject({ code: 'invalid' })
    await eventually(() =>
      expect([one.texts(), other.texts()]).toEqual([
        ['Leo', 'Max'],
        ['Leo', 'Max'],
      ]),
    )

    expect(one.getSnapshot()).toMatchObject({ status: 'joined', last: { text: 'Max' }, gaps: 0, waiting: 0 })
  })

  test('tells what was missed, or that it can not', async () => {
    const board = anyBoard()
    const one = await open()
    const other = await open()
    const room = one.join(board)
    await room.joined()
    await other.mizan.call(say, { board, text: '0' })
    await eventually(() => expect(room.texts()).toEqual(['0']))
    const away = async (texts: readonly string[]) => {
      one.proxy.shut()
      await eventually(() => expect(room.getSnapshot().status).toBe('joining'))
      for (const text of texts) {
        await other.mizan.call(say, { board, text })
      }
      one.proxy.open()
    }
    await away(['1', '2', '3'])
    await eventually(() => expect(room.texts()).toEqual(['0', '1', '2', '3']))
    await away(['4', '5', '6', '7', '8', '9', '10', '11', '12'])
    await room.joined()
    await other.mizan.call(say, { board, text: 'now' })
    await eventually(() => expect(room.texts().at(-1)).toBe('now'))

    expect(room.texts()).toEqual(['0', '1', '2', '3', 'gap', 'now'])
    expect(room.getSnapshot().gaps).toBe(1)
  })

  test('has messages wait for it, which are sent when it is there', async () => {
    const board = anyBoard()
    const one = await open()
    const room = one.join(board)
    await room.joined()
    one.proxy.shut()
    await eventually(() => expect(room.getSnapshot().status).toBe('joining'))
    const sent = Promise.all(['a', 'b', 'c'].map(text => room.send({ text })))
    expect(room.getSnapshot().waiting).toBe(3)
    one.proxy.open()
    await sent
    await eventually(() => expect(room.texts()).toEqual(['a', 'b', 'c']))

    expect(room.getSnapshot().waiting).toBe(0)
  })
})

describe('another caller', () => {
  test('has a connection of his own, and what he may see', async () => {
    const board = anyBoard()
    const browser = openBrowser()
    const one = await open({ browser })
    const mine = one.mizan.instance(myName, {})
    mine.subscribe(() => {})
    const room = one.live.join(desk, { board })
    await eventually(() => expect(room.getSnapshot()).toMatchObject({ status: 'refused', error: { status: 401 } }))
    expect(mine.getSnapshot(myName).data).toBe('-')
    await browser.login()
    await one.mizan.call(say, { board: anyBoard(), text: 'hello' })
    await eventually(() => expect(room.getSnapshot().status).toBe('joined'))
    await eventually(() => expect(mine.getSnapshot(myName).data).toBe(process.env.MIZAN_TEST_USER))

    await browser.logout()
    await eventually(() => expect(room.getSnapshot()).toMatchObject({ status: 'refused', error: { status: 401 } }))
    await eventually(() => expect(mine.getSnapshot(myName).data).toBe('-'))
  })
})

describe('the tabs of a browser', () => {
  test('have one connection, and another when the one that has it is gone', async () => {
    const board = anyBoard()
    const browser = fakeBrowser()
    const share = (connect: Parameters<typeof tabs>[0], root: string) => tabs(connect, root, browser)
    const all = [await open({ share }), await open({ share }), await open({ share })] as const
    const other = await open()
    const shown = all.map(tab => tab.show(board))
    const rooms = all.map(tab => tab.join(board))
    await Promise.all(rooms.map(room => room.joined()))
    expect(all.map(({ proxy }) => proxy.connections())).toEqual([1, 0, 0])
    await other.mizan.call(write, { board, text: 'a' })
    await eventually(() => expect(shown.map(it => it.lines())).toEqual([['a'], ['a'], ['a']]))
    all[0].stop()
    await other.mizan.call(write, { board, text: 'b' })
    await other.mizan.call(say, { board, text: 'hello' })
    await eventually(() =>
      expect(shown.slice(1).map(it => it.lines())).toEqual([
        ['a', 'b'],
        ['a', 'b'],
      ]),
    )
    await eventually(() => expect(rooms.slice(1).map(it => it.texts())).toEqual([['hello'], ['hello']]))

    expect(all.map(({ proxy }) => proxy.connections())).toEqual([1, 1, 0])
  })
})
