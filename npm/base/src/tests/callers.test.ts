import { describe, expect, test } from 'vitest'
import {
  ada,
  clinic,
  grace,
  owner5,
  ownerDetail,
  owners,
  ownerVisits,
  renameOwner,
  show,
  shownOwner,
} from './clinic.ts'

const rename = { ownerId: 5, name: 'Grace' }
const login = { name: 'login' }

describe('another caller', () => {
  test('is no other while nobody was known, nor on shared answers', async () => {
    const { mizan, transport, name } = await shownOwner()
    show(mizan.instance(owners, {}))
    await transport.fetched().data({ owners: [] })

    expect(name()).toBe('Ada')
    expect(transport.fetches).toHaveLength(2)
  })

  test('seen by a call: all that is held is dropped, then fetched', async () => {
    const { mizan, instance, transport, name } = await shownOwner()
    const outcome = mizan.call(login, {})
    await transport.called().result('welcome', {}, { caller: 'grace' })

    await expect(outcome).resolves.toEqual({ ok: true, value: 'welcome' })
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'pending', data: undefined })
    expect(transport.fetched()).toMatchObject({ target: 'ctx/owner/?owner_id=5', etag: undefined })
    await transport.fetched().data(grace, { caller: 'grace' })
    expect(name()).toBe('Grace')
  })

  test('drops what nobody shows, too', async () => {
    const { mizan, hide, transport, name } = await shownOwner()
    hide()
    void mizan.call(login, {})
    await transport.called().result(null, {}, { caller: 'grace' })

    expect(name()).toBeUndefined()
    expect(transport.fetches).toHaveLength(1)
  })

  test('throws away every fetch begun before, the one that shows him included', async () => {
    const { mizan, transport, name, clock } = await shownOwner()
    show(mizan.instance(ownerDetail, { ownerId: 6 }))
    show(mizan.instance(ownerDetail, { ownerId: 7 }))
    const [, six, seven] = transport.fetches
    await six?.data(ada, { caller: 'grace' })
    const before = transport.fetches.length
    await seven?.data(ada, { caller: 'ada' })

    expect(name()).toBeUndefined()
    expect(mizan.instance(ownerDetail, { ownerId: 7 }).getSnapshot(ownerDetail).status).toBe('pending')
    await clock.advance(10_000)
    expect(transport.fetches).toHaveLength(before)
    expect(transport.fetches.slice(3).map(({ target }) => target)).toEqual([
      'ctx/owner/?owner_id=5',
      'ctx/owner/?owner_id=6',
      'ctx/owner/?owner_id=7',
    ])
  })

  test('throws away the contexts of a call begun before; its result and its invalidate count', async () => {
    const { mizan, transport, name, clock } = await shownOwner()
    const outcome = mizan.call(renameOwner, rename)
    const slow = transport.called()
    void mizan.call(login, {})
    await transport.called().result(null, {}, { caller: 'grace' })
    await transport.fetched().data(ada, { caller: 'grace' })
    const contexts = [{ context: 'owner', params: { owner_id: '5' }, etag: '"2"', data: grace }]
    await slow.result('renamed', { invalidate: [owner5], contexts }, { caller: 'ada' })

    await expect(outcome).resolves.toEqual({ ok: true, value: 'renamed' })
    expect(name()).toBe('Ada')
    await clock.advance(1000)
    expect(transport.fetches).toHaveLength(3)
  })

  test('takes optimistic updates along', async () => {
    const { mizan, transport, name } = await shownOwner()
    void mizan.call(renameOwner, rename, {
      optimistic: patch => patch(ownerDetail, {}, data => ({ ...data, name: 'hoped' })),
    })
    const slow = transport.called()
    void mizan.call(login, {})
    await transport.called().result(null, {}, { caller: 'grace' })
    await transport.fetched().data(ada, { caller: 'grace' })
    expect(name()).toBe('Ada')
    await slow.problem(409, 'name_taken')
    expect(name()).toBe('Ada')
  })

  test('is waited for by whoever waits', async () => {
    const { mizan, transport } = await shownOwner()
    const visits = mizan.load(ownerVisits, { ownerId: 5, limit: 2 })
    void mizan.call(login, {})
    await transport.called().result(null, {}, { caller: 'grace' })
    await transport.fetched().data(grace, { caller: 'grace' })

    await expect(visits).resolves.toEqual(grace.owner_visits)
  })

  test('with every answer makes no storm of requests', async () => {
    const { mizan, transport, clock } = await shownOwner()
    mizan.invalidate(['owner'])
    for (let now = 0; now < 5000; now += 10) {
      await transport.fetched().data(ada, { caller: `node ${now}` })
      await clock.advance(10)
    }

    expect(transport.fetches.length).toBeLessThanOrEqual(8)
  })
})

describe('a client that is told of another caller', () => {
  test('drops everything, and forgets whom it knew', async () => {
    const { mizan, transport, name } = await shownOwner()
    const seen: unknown[] = []
    mizan.observe(event => event.type === 'caller' && seen.push(event.caller))
    mizan.forget()

    expect(name()).toBeUndefined()
    await transport.fetched().data(grace, { caller: 'grace' })
    expect(name()).toBe('Grace')
    expect(seen).toEqual([undefined])
  })
})

describe('a closed client', () => {
  test('asks for nothing any more', async () => {
    const { mizan, transport, clock, instance } = await shownOwner()
    void instance.refetch()
    mizan.close()
    await clock.advance(10_000)

    expect(transport.fetched().signal.aborted).toBe(true)
    expect(clock.waiting()).toBe(0)
  })
})

describe('a client of its own', () => {
  test('knows nothing of another', async () => {
    const one = await shownOwner()
    const other = clinic()
    one.mizan.invalidate(['*'])

    expect(other.mizan.shown()).toEqual([])
    expect(other.transport.fetches).toEqual([])
  })
})
