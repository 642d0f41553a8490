import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settled } from '../testing/settled.ts'
import { ada, clinic, grace, owner5, ownerDetail, owners, ownerVisits, show, shownOwner, targets } from './clinic.ts'

describe('an invalidation', () => {
  test('refetches what is shown and hit, past caches, and nothing else', async () => {
    const { mizan, transport, name } = await shownOwner()
    show(mizan.instance(ownerDetail, { ownerId: 6 }))
    show(mizan.instance(owners, {}))
    await transport.fetched(1).data(ada)
    await transport.fetched().data({ owners: [] })
    mizan.invalidate([owner5])

    expect(targets(transport).slice(3)).toEqual(['ctx/owner/?owner_id=5'])
    expect(transport.fetched()).toMatchObject({ noCache: true, etag: '"1"' })
    await transport.fetched().data(grace)
    expect(name()).toBe('Grace')
  })

  test('shows the old data as stale until the new are there', async () => {
    const { mizan, instance, transport } = await shownOwner()
    mizan.invalidate(['owner'])
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'success', data: { name: 'Ada' }, isStale: true })

    await transport.fetched().data(grace)
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ data: { name: 'Grace' }, isStale: false })
  })

  test('by a parameter of a function of its own is one of the whole instance', async () => {
    const { mizan, transport } = clinic()
    show(mizan.instance(ownerVisits, { ownerId: 5, limit: 3 }))
    await transport.fetched().data(ada)
    mizan.invalidate([{ context: 'owner', params: { owner_id: 5, limit: 4 } }])

    expect(targets(transport)).toEqual(Array(2).fill('ctx/owner/?limit=3&owner_id=5'))
  })

  test('for another caller hits nothing, for this one it does', async () => {
    const { mizan, transport } = await shownOwner()
    mizan.invalidate([{ context: 'owner', params: { mizan_caller: 'grace' } }])
    expect(transport.fetches).toHaveLength(1)

    mizan.invalidate([{ context: 'owner', params: { mizan_caller: 'ada', owner_id: '5' } }])
    expect(transport.fetches).toHaveLength(2)
  })

  test('of a context that nobody shows drops it: it is not fetched until it comes back', async () => {
    const { mizan, instance, hide, transport, name } = await shownOwner()
    hide()
    await settled()
    mizan.invalidate([owner5])
    expect(transport.fetches).toHaveLength(1)
    expect(name()).toBeUndefined()

    show(instance)
    expect(transport.fetched()).toMatchObject({ noCache: true, etag: undefined })
  })

  test('of everything keeps what nobody shows as stale, and has it confirmed when it comes back', async () => {
    const { mizan, instance, hide, transport } = await shownOwner()
    hide()
    await settled()
    mizan.invalidate(['*'])
    expect(transport.fetches).toHaveLength(1)
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ data: { name: 'Ada' }, isStale: true })

    show(instance)
    expect(transport.fetched()).toMatchObject({ noCache: true, etag: '"1"' })
    await transport.fetched().notModified()
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ data: { name: 'Ada' }, isStale: false })
  })

  test('that arrives during a fetch is followed by another, and its answer is shown as stale', async () => {
    const { mizan, transport, clock } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    mizan.invalidate(['owner'])
    expect(transport.fetches).toHaveLength(1)

    await transport.fetched().data(ada)
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ data: { name: 'Ada' }, isStale: true })
    expect(transport.fetches).toHaveLength(2)
    await transport.fetched().data(grace)
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ data: { name: 'Grace' }, isStale: false })
    await clock.advance(10_000)
    expect(transport.fetches).toHaveLength(2)
  })

  test('is fetched again after a failed fetch that it hit', async () => {
    const { mizan, transport, name } = await shownOwner()
    mizan.invalidate(['owner'])
    mizan.invalidate(['owner'])
    await transport.fetched().problem(500, 'internal')

    expect(name()).toBe('Ada')
  })

  test('is told to whoever watches', async () => {
    const { mizan } = await shownOwner()
    const seen: unknown[] = []
    const stop = mizan.observe(event => seen.push(event))
    mizan.invalidate([owner5])
    stop()
    mizan.invalidate(['*'])

    expect(seen).toEqual([
      { type: 'invalidate', invalidate: [owner5] },
      { type: 'fetch', target: 'ctx/owner/?owner_id=5', noCache: true },
    ])
  })
})

describe('many invalidations', () => {
  test.each([0, 1, 20, 90, 400])('100 in 100 ms cost two refetches, with answers after %i ms', async latency => {
    const { mizan, transport, clock, name } = await shownOwner()
    const answered = new Set<object>()
    const answerOld = async (now: number) => {
      for (const fetch of transport.fetches.slice(1)) {
        const asked = begun.get(fetch) ?? now
        begun.set(fetch, asked)
        if (asked + latency <= now && !answered.has(fetch)) {
          answered.add(fetch)
          await fetch.data(asked > 99 ? grace : ada)
        }
      }
    }
    const begun = new Map<object, number>()
    for (let now = 0; now < 2000; now++) {
      if (now < 100) {
        mizan.invalidate([owner5])
      }
      await answerOld(now)
      await clock.advance(1)
    }

    expect(transport.fetches.length - 1).toBeLessThanOrEqual(2)
    expect(name()).toBe('Grace')
  })

  test('that are not wished more often than once a second are not fetched more often', async () => {
    const { mizan, transport, clock } = await shownOwner()
    for (let now = 0; now < 3000; now += 10) {
      mizan.invalidate(['*'], 1000)
      await transport.fetched().notModified()
      await clock.advance(10)
    }

    expect(transport.fetches.length - 1).toBe(4)
  })

  test.each([
    ['before', [150, 1000]],
    ['after', [1000, 150]],
  ])('one that is named does not wait for one that is not and comes %s it', async (_, spacings) => {
    const { mizan, transport, clock } = await shownOwner()
    mizan.invalidate(['*'], 1000)
    await transport.fetched().notModified()
    for (const spacing of spacings) {
      mizan.invalidate([owner5], spacing)
    }
    await clock.advance(150)

    expect(transport.fetches).toHaveLength(3)
  })
})

describe('whatever happens in whatever order', () => {
  const step = fc.oneof(
    fc.constant('invalidate' as const),
    fc.constant('answer' as const),
    fc.constant('fail' as const),
    fc.constant('hide' as const),
    fc.constant('show' as const),
    fc.constant('change' as const),
    fc.constant('everything' as const),
    fc.integer({ min: 1, max: 400 }),
  )

  test('what is shown in the end is what the server says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async steps => {
        const { mizan, transport, clock } = clinic()
        const instance = mizan.instance(ownerDetail, { ownerId: 5 })
        let version = 0
        let shown: (() => void) | undefined = instance.subscribe(() => undefined)
        const seen: number[] = []
        const told = new WeakMap<object, number>()
        // Each request sees the server as it was when the request was sent.
        const note = () => transport.fetches.forEach(fetch => void told.set(fetch, told.get(fetch) ?? version))
        const look = () => {
          const id = instance.getSnapshot(ownerDetail).data?.id
          if (id !== undefined) {
            seen.push(id)
          }
        }
        const open = () => transport.fetches.filter(({ signal }) => !signal.aborted)
        for (const what of steps) {
          note()
          const fetch = open()[0]
          if (what === 'change') {
            version++
            mizan.invalidate([owner5])
          } else if (what === 'invalidate' || what === 'everything') {
            mizan.invalidate([what === 'everything' ? '*' : 'owner'])
          } else if (what === 'hide') {
            shown?.()
            shown = undefined
            await settled()
          } else if (what === 'show') {
            shown ??= instance.subscribe(() => undefined)
          } else if (typeof what === 'number') {
            await clock.advance(what)
          } else if (fetch) {
            await (what === 'fail' ? fetch.fail() : fetch.data({ owner_detail: { id: told.get(fetch) ?? version } }))
            transport.fetches.splice(transport.fetches.indexOf(fetch), 1)
          }
          note()
          look()
        }
        shown ??= instance.subscribe(() => undefined)
        for (let turn = 0; turn < 20; turn++) {
          await clock.advance(1000)
          note()
          for (const fetch of open()) {
            await fetch.data({ owner_detail: { id: told.get(fetch) ?? version } })
            transport.fetches.splice(transport.fetches.indexOf(fetch), 1)
          }
          look()
        }
        const { status, isStale } = instance.getSnapshot(ownerDetail)

        expect({ status, isStale, id: seen.at(-1) }).toEqual({ status: 'success', isStale: false, id: version })
        expect(seen).toEqual([...seen].sort((a, b) => a - b))
        expect(clock.waiting()).toBe(0)
      }),
      { numRuns: 200 },
    )
  })
})
