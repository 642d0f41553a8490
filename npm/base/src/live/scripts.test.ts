import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Channel } from '../channel.ts'
import { settled } from '../testing/settled.ts'
import { type FakeTab, fakeBrowser } from '../tests/browser.ts'
import { clinic, ownerDetail, renameOwner, show } from '../tests/clinic.ts'
import { liveServer } from '../tests/liveServer.ts'
import { type Connect, live, tabs, type Wire } from './index.ts'

const OWNERS = [5, 6, 7]
const room: Channel<Record<never, never>, string, number> = { channel: 'room', params: {} }

type Step =
  | readonly ['hear' | 'tell' | 'serve' | 'answer' | 'publish' | 'restart']
  | readonly ['change', number]
  | readonly ['kill', boolean]
  | readonly ['wait', number]
  | readonly ['say' | 'call' | 'commit' | 'lose' | 'open' | 'close' | 'crash', number]
  | readonly ['show' | 'hide', number, number]

/** One of some clients, which may share a connection. */
const createTab = (server: ReturnType<typeof liveServer>, shared: FakeTab | undefined) => {
  const { mizan, transport, clock } = clinic()
  const shown = new Map<number, () => void>()
  const events: (number | 'gap')[] = []
  const wires: Wire[] = []
  const sent = new Map<string, string>()
  let done = 0
  let asked = 0
  const connect: Connect = events => {
    const wire = server.connect(events)
    wires.push(wire)
    return wire
  }
  const its = live(mizan, {
    clock,
    connect,
    random: () => 0.5,
    ...(shared && { share: (own, root) => tabs(own, root, shared) }),
  })
  let stop: (() => void) | undefined = its.start()
  const { send } = its.join(room, {}, { message: n => events.push(n), gap: () => events.push('gap') })

  return {
    clock,
    events,
    open() {
      stop ??= its.start()
    },
    close() {
      stop?.()
      stop = undefined
    },
    /** It is gone without a word; the server sees its connection end. */
    crash() {
      shared?.crash()
      for (const wire of wires) {
        wire.close()
      }
    },
    say() {
      const text = crypto.randomUUID()
      sent.set(text, 'under way')
      send(text).then(
        () => sent.set(text, 'taken'),
        error => sent.set(text, error.code),
      )
    },
    show(ownerId: number) {
      if (!shown.has(ownerId)) {
        shown.set(ownerId, show(mizan.instance(ownerDetail, { ownerId })).hide)
      }
    },
    hide(ownerId: number) {
      shown.get(ownerId)?.()
      shown.delete(ownerId)
    },
    call: () => void mizan.call(renameOwner, { ownerId: 5, name: 'x' }),
    /** @returns whether there was one */
    async commit(lost: boolean) {
      const call = transport.calls[done]
      if (call) {
        done++
        await server.commit(call, lost)
      }
      return !!call
    },
    look() {
      transport.fetches.slice(asked).forEach(server.asked)
      asked = transport.fetches.length
    },
    /** Messages of its own of which it knows the wrong thing. */
    wrong: () =>
      [...sent].filter(([text, outcome]) => {
        const times = server.taken.filter(it => it === text).length
        return outcome === 'taken' ? times !== 1 : outcome !== 'network' || times > 1
      }),
    held: () => OWNERS.map(ownerId => mizan.instance(ownerDetail, { ownerId }).getSnapshot(ownerDetail)),
  }
}

/** Clients and a server that do what a script says, one step at a time. */
const play = async (steps: readonly Step[], count = 1) => {
  const server = liveServer()
  const browser = fakeBrowser()
  const create = () => createTab(server, count > 1 ? browser.tab() : undefined)
  const all = Array.from({ length: count }, create)
  const at = (index: number) => all[index % count] as (typeof all)[number]

  const look = async () => {
    await settled()
    for (const tab of all) {
      tab.look()
    }
  }

  const wait = async (milliseconds: number) => {
    for (const { clock } of all) {
      await clock.advance(milliseconds)
    }
  }

  const act = async (step: Step): Promise<unknown> => {
    switch (step[0]) {
      case 'change':
        return server.change(`${step[1]}`)
      case 'kill':
        return server.kill(step[1])
      case 'wait':
        return wait(step[1])
      case 'show':
      case 'hide':
        return at(step[2])[step[0]](step[1])
      case 'say':
      case 'call':
      case 'open':
      case 'close':
        return at(step[1])[step[0]]()
      case 'crash':
        at(step[1]).crash()
        all[step[1] % count] = create()
        return
      case 'commit':
      case 'lose':
        return at(step[1]).commit(step[0] === 'lose')
      default:
        return server[step[0]]()
    }
  }

  for (const step of steps) {
    await act(step)
    await look()
  }

  // From here on nothing goes wrong, until there is nothing more to do.
  for (const tab of all) {
    tab.open()
    OWNERS.forEach(tab.show)
    while (await tab.commit(false)) {
      await look()
    }
  }
  let turns = 0
  for (let round = 0; round < 25; round++) {
    await look()
    while (server.hear() || (await server.tell()) || server.serve() || (await server.answer())) {
      await look()
      if (++turns > 10_000) {
        throw new Error('it never ends')
      }
    }
    await wait(5000)
  }

  const truth = OWNERS.map(owner => `"${server.versionOf(`${owner}`)}"`)
  return all.map(({ held, events, wrong }) => ({
    isRight: held().every(({ data, isStale }, index) => data?.name === truth[index] && !isStale),
    missed: missed(server.log, events),
    twice: events.filter((it, index) => it !== 'gap' && events.indexOf(it) !== index),
    wrong: wrong(),
  }))
}

const RIGHT = { isRight: true, missed: [], twice: [], wrong: [] }

/** Messages after the first one that was told which came neither themselves nor were said to be missing. */
const missed = (log: readonly number[], events: readonly (number | 'gap')[]): readonly number[] => {
  const first = events.findIndex(it => it !== 'gap')
  const lost: number[] = []
  let at = log.indexOf(events[first] as number)
  let excused = false
  for (const event of [...events.slice(Math.max(first, 0)), 'end'] as const) {
    if (event === 'gap') {
      excused = true
    } else {
      const to = event === 'end' ? log.length : log.indexOf(event)
      if (first >= 0 && !excused) {
        lost.push(...log.slice(at, to))
      }
      at = to + 1
      excused = false
    }
  }
  return lost
}

const owner = fc.constantFrom(...OWNERS)
const tab = fc.nat(2)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(fc.constantFrom('hear', 'tell', 'serve', 'answer', 'publish')) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('say', 'call', 'commit'), tab) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('change'), owner) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('show', 'hide'), owner, tab) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('wait'), fc.constantFrom(1, 20, 200, 2000, 40_000)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('kill'), fc.boolean()) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('lose', 'open', 'close', 'crash'), tab) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('restart')) },
) as fc.Arbitrary<Step>

/** How many scripts there are; of three tabs half as many. In `MIZAN_SCRIPTS` for more than a build has time for. */
const RUNS = Number(process.env.MIZAN_SCRIPTS ?? 400)

// Machines that build are busy.
describe('whatever happens', { timeout: 300_000 + 100 * RUNS }, () => {
  test.each([1, 3])(
    'to %s: in the end what is shown is what the server has, and no message is silently missed',
    async count => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 60 }), async steps => {
          expect(await play(steps, count)).toEqual(Array(count).fill(RIGHT))
        }),
        { numRuns: count > 1 ? Math.ceil(RUNS / 2) : RUNS },
      )
    },
  )

  test('a connection may be lost at every message of a script', async () => {
    const rounds = OWNERS.flatMap((id): readonly Step[] => [
      ['show', id, 0],
      ['wait', 20],
      ['hear'],
      ['hear'],
      ['serve'],
      ['change', id],
      ['tell'],
      ['publish'],
      ['tell'],
      ['call', 0],
      ['answer'],
      ['tell'],
      ['commit', 0],
      ['publish'],
      ['tell'],
    ])
    for (let at = 0; at <= rounds.length; at++) {
      for (const told of [true, false]) {
        const steps = [...rounds.slice(0, at), ['kill', told] as const, ['wait', 1000] as const, ...rounds.slice(at)]
        expect([at, await play(steps)]).toEqual([at, [RIGHT]])
      }
    }
  })
})
