import { expect, test, vi } from 'vitest'
import { type BoardClient, BrowserSocket, eventually, lines, openClient, say, write } from './boards.ts'
import type { Cut } from './proxy.ts'

/** What became of a message of one's own. */
const settledAs = (sent: Promise<void>) =>
  sent.then(
    () => 'taken',
    error => error.code as string,
  )

/** One client, whose connection is cut once, and another one that sees all of it. */
const play = async (one: BoardClient, other: BoardClient) => {
  const board = crypto.randomUUID()
  const theirs = other.join(board)
  await theirs.joined()
  const shown = one.show(board)
  const mine = one.join(board)
  await mine.joined()
  const outcomes = new Map<string, string>()
  const send = async (text: string) => outcomes.set(text, await settledAs(mine.send({ text })))

  await other.mizan.call(write, { board, text: 'written' })
  await send('first')
  await other.mizan.call(say, { board, text: 'said' })
  await Promise.all([send('second'), theirs.send({ text: 'theirs' }), send('third')])
  const more = one.show(`${board} beside`)
  await other.mizan.call(say, { board, text: 'said again' })
  more.hide()
  await other.mizan.call(write, { board, text: 'last' })

  // What was under way when the connection was lost may be taken even after that.
  const truth = await eventually(async () => {
    const now = await other.mizan.load(lines, { board })
    expect(shown.lines()).toEqual(now)
    return now
  })
  await eventually(() => expect(theirs.texts()).toContain('said again'))
  await eventually(() => expect(mine.heard).toEqual(theirs.heard))
  return {
    heard: mine.heard,
    // Both were there before anything was said, and nothing of it was too long ago to be told again.
    truth: theirs.heard,
    wrong: [...outcomes].filter(([text, outcome]) => {
      const times = truth.filter(it => it === text).length
      return outcome === 'taken' ? times !== 1 : outcome !== 'network' || times > 1
    }),
  }
}

test.each([true, false])(
  'a connection may be lost at every message of a script, which has come (%s): nothing is silently missed',
  { timeout: 300_000 },
  async isPassed => {
    vi.stubGlobal('WebSocket', BrowserSocket)
    const other = await openClient()
    let cuts = 0
    for (let isCut = true; isCut; cuts += Number(isCut)) {
      const cut: Cut = { at: cuts + 1, isPassed }
      const one = await openClient({ cut })
      const { heard, truth, wrong } = await play(one, other)
      isCut = one.proxy.isCut()
      one.close()
      expect([cut, heard, wrong]).toEqual([cut, truth, []])
    }
    other.close()
    vi.unstubAllGlobals()

    expect(cuts).toBeGreaterThan(12)
  },
)
