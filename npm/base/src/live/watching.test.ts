import { describe, expect, test } from 'vitest'
import { ada, grace, owner5, ownerDetail, ownerVisits, renameOwner, show } from '../tests/clinic.ts'
import { liveClinic, watchedOwner } from '../tests/live.ts'

describe('what is shown', () => {
  test('is watched once for all that show it, by the shared parameters alone', async () => {
    const { mizan, clock, wire } = liveClinic()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    show(mizan.instance(ownerVisits, { ownerId: 5, limit: 3 }))
    await clock.advance(20)
    await wire().open()

    expect(wire().said).toEqual([{ type: 'watch', id: 1, context: 'owner', params: { owner_id: '5' } }])
  })

  test('connects when there is something, and not before', async () => {
    const { mizan, clock, wires } = liveClinic()
    await clock.advance(60_000)
    expect(wires).toHaveLength(0)

    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await clock.advance(20)
    expect(wires).toHaveLength(1)
  })

  test('no longer is watched no longer; what is hidden for a moment is', async () => {
    const { hide, instance, clock, wire, id } = await watchedOwner()
    hide()
    const again = show(instance)
    await clock.advance(20)
    expect(wire().said).toHaveLength(1)

    again.hide()
    await clock.advance(20)
    expect(wire().said.at(-1)).toEqual({ type: 'unwatch', id })
  })
})

describe('a watch', () => {
  test('whose entity tag is that of what is held asks for nothing', async () => {
    const { transport, clock } = await watchedOwner()
    await clock.advance(1000)

    expect(transport.fetches).toHaveLength(1)
  })

  test.each([['"2"'], [undefined]])('with entity tag %s has what was fetched before it fetched again', async etag => {
    const { transport, wire, id, name } = await watchedOwner()
    await wire().hears({ type: 'watching', id, ...(etag && { etag }) })
    expect(transport.fetched()).toMatchObject({ etag: '"1"', noCache: true })
    expect(transport.fetches).toHaveLength(2)
    await transport.fetched().data(grace, { etag: '"2"' })

    expect(name()).toBe('Grace')
  })

  test('that begins while a fetch is under way judges its answer', async () => {
    const { mizan, transport, clock, wire } = liveClinic()
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await clock.advance(20)
    await wire().open()
    await wire().hears({ type: 'watching', id: 1, etag: '"2"' })
    expect(transport.fetches).toHaveLength(1)
    await transport.fetched().data(ada, { etag: '"1"' })
    expect(transport.fetches).toHaveLength(2)
    await transport.fetched().data(grace, { etag: '"3"' })

    expect(transport.fetches).toHaveLength(2)
  })

  test('has an instance with parameters of its own asked for again', async () => {
    const { mizan, transport, clock, wire } = liveClinic()
    show(mizan.instance(ownerVisits, { ownerId: 5, limit: 3 }))
    await transport.fetched().data(ada, { etag: '"1"' })
    await clock.advance(20)
    await wire().open()
    await wire().hears({ type: 'watching', id: 1, etag: '"1"' })

    expect(transport.fetched()).toMatchObject({ target: 'ctx/owner/?limit=3&owner_id=5', etag: '"1"' })
  })

  test('brings back what there was none of', async () => {
    const { mizan, transport, clock, wire } = liveClinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    await transport.fetched().problem(404, 'not_found')
    await clock.advance(20)
    await wire().open()
    await wire().hears({ type: 'watching', id: 1, etag: '"1"' })
    await transport.fetched().data(ada, { etag: '"1"' })

    expect(instance.getSnapshot(ownerDetail).data?.name).toBe('Ada')
  })

  test('that is refused goes without, and one that ends has its data looked at again', async () => {
    const { mizan, transport, clock, wire, id } = await watchedOwner()
    show(mizan.instance(ownerDetail, { ownerId: 6 }))
    await transport.fetched().data(ada, { etag: '"6"' })
    await clock.advance(20)
    const problem = { status: 409, code: 'too_many' }
    await wire().hears({ type: 'error', id: wire().last('watch').id ?? 0, problem })
    await clock.advance(1000)
    expect(transport.fetches).toHaveLength(2)

    await wire().hears({ type: 'error', id, problem: { status: 403, code: 'forbidden' } })
    expect(transport.fetched().target).toBe('ctx/owner/?owner_id=5')
    await transport.fetched().problem(403, 'forbidden')
    expect(mizan.instance(ownerDetail, { ownerId: 5 }).getSnapshot(ownerDetail).data).toBeUndefined()
  })
})

describe('an invalidation', () => {
  test('refetches what its ids watch, and nothing that is watched no more', async () => {
    const { transport, wire, id, name } = await watchedOwner()
    await wire().hears({ type: 'invalidate', ids: [id, 77] })
    expect(transport.fetches).toHaveLength(2)
    await transport.fetched().data(grace, { etag: '"2"' })

    expect(name()).toBe('Grace')
  })

  test('of everything hits all', async () => {
    const { transport, wire } = await watchedOwner()
    await wire().hears({ type: 'invalidate', ids: '*' })

    expect(transport.fetched()).toMatchObject({ etag: '"1"', noCache: true })
  })

  test('a hundred times within 50 ms is two refetches', async () => {
    const { transport, clock, wire, id } = await watchedOwner()
    for (let time = 0; time < 100; time++) {
      await wire().hears({ type: 'invalidate', ids: [id] })
      if (time === 50) {
        await transport.fetched().data(grace, { etag: '"2"' })
      }
      await clock.advance(0.5)
    }
    await clock.advance(150)
    await transport.fetched().data(ada, { etag: '"3"' })
    await clock.advance(1000)

    expect(transport.fetches).toHaveLength(3)
  })
})

describe('a call', () => {
  test('says which socket need not be told', async () => {
    const { mizan, transport } = await watchedOwner()
    void mizan.call(renameOwner, { ownerId: 5, name: 'Grace' })
    expect(transport.called().headers).toEqual({ 'X-Mizan-Socket': 's1' })
    await transport.called().result(null, { invalidate: [owner5] })

    expect(transport.fetches).toHaveLength(2)
  })

  test('says so no more when the socket is lost', async () => {
    const { mizan, transport, wire } = await watchedOwner()
    await wire().breaks()
    void mizan.call(renameOwner, { ownerId: 5, name: 'Grace' })

    expect(transport.called().headers).toBeUndefined()
  })
})
