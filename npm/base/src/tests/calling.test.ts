import { describe, expect, test } from 'vitest'
import { ada, clinic, grace, owner5, ownerDetail, owners, renameOwner, show, shownOwner } from './clinic.ts'

const rename = { ownerId: 5, name: 'Grace' }

/** Owner 5 as it comes along with an answer. */
const fresh = { context: 'owner', params: { owner_id: '5' }, etag: '"2"', data: grace }

describe('a call', () => {
  test('sends its arguments by their wire names, and what is shown', async () => {
    const { mizan, transport } = await shownOwner()
    show(mizan.instance(owners, {}))
    void mizan.call(renameOwner, rename)

    expect(transport.called()).toMatchObject({
      fn: 'rename_owner',
      args: { owner_id: 5, name: 'Grace' },
      contract: 'abc',
      fresh: [
        { context: 'owner', params: { owner_id: '5' } },
        { context: 'owner_list', params: {} },
      ],
    })
  })

  test('asks for no more than 32 of what is shown', async () => {
    const { mizan, transport } = clinic()
    for (let ownerId = 0; ownerId < 40; ownerId++) {
      show(mizan.instance(ownerDetail, { ownerId }))
    }
    void mizan.call(renameOwner, rename)

    expect(transport.called().fresh).toHaveLength(32)
  })

  test('sends arguments with the names of what every object has', async () => {
    const { mizan, transport } = clinic()
    void mizan.call({ name: 'build' }, { constructor: 1, toString: 2 })

    expect(JSON.stringify(transport.called().args)).toBe('{"constructor":1,"toString":2}')
  })

  test('gives the result', async () => {
    const { mizan, transport } = clinic()
    const outcome = mizan.call({ name: 'count' }, {})
    await transport.called().result(7)

    await expect(outcome).resolves.toEqual({ ok: true, value: 7 })
  })

  test('refetches what it invalidated', async () => {
    const { mizan, transport, name } = await shownOwner()
    void mizan.call(renameOwner, rename)
    await transport.called().result(null, { invalidate: [owner5] })
    await transport.fetched().data(grace)

    expect(name()).toBe('Grace')
  })

  test('takes what comes along with it, in one request', async () => {
    const { mizan, transport, name, told, instance } = await shownOwner()
    void mizan.call(renameOwner, rename)
    await transport.called().result(null, { invalidate: [owner5], contexts: [fresh] })

    expect(name()).toBe('Grace')
    expect(told()).toBe(2)
    expect(transport.fetches).toHaveLength(1)
    void instance.refetch()
    expect(transport.fetched()).toMatchObject({ etag: '"2"', noCache: false })
  })

  test('throws away a fetch that is under way when something comes along', async () => {
    const { mizan, transport, name, instance } = await shownOwner()
    void mizan.call(renameOwner, rename)
    const ready = instance.refetch()
    const old = transport.fetched()
    await transport.called().result(null, { invalidate: [owner5], contexts: [fresh] })
    await ready
    await old.data(ada)

    expect(old.signal.aborted).toBe(true)
    expect(name()).toBe('Grace')
  })

  test.each([
    [
      'a fetch',
      async (it: Awaited<ReturnType<typeof shownOwner>>) => {
        void it.instance.refetch()
        await it.transport.fetched().data(ada)
      },
    ],
    ['an invalidation', async (it: Awaited<ReturnType<typeof shownOwner>>) => it.mizan.invalidate([owner5])],
    [
      'what came along with another call',
      async (it: Awaited<ReturnType<typeof shownOwner>>) => {
        void it.mizan.call(renameOwner, rename)
        await it.transport.called().result(null, { invalidate: [owner5], contexts: [{ ...fresh, data: ada }] })
      },
    ],
  ])('does not take what comes along after %s has arrived: it fetches', async (_, arrives) => {
    const it = await shownOwner()
    void it.mizan.call(renameOwner, rename)
    const call = it.transport.called()
    await arrives(it)
    await call.result(null, { invalidate: [owner5], contexts: [fresh] })
    expect(it.name()).toBe('Ada')

    await it.clock.advance(150)
    await it.transport.fetched().data({ owner_detail: { id: 5, name: 'Edith' }, owner_visits: [] })
    await it.clock.advance(150)
    await it.transport.fetched().data({ owner_detail: { id: 5, name: 'Edith' }, owner_visits: [] })
    expect(it.name()).toBe('Edith')
  })

  test('does not take what has come to be held only since', async () => {
    const { mizan, transport } = clinic()
    void mizan.call(renameOwner, rename)
    const call = transport.called()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    await call.result(null, { invalidate: [], contexts: [fresh] })

    expect(instance.getSnapshot(ownerDetail).status).toBe('pending')
    await transport.fetched().data(ada)
    expect(instance.getSnapshot(ownerDetail).data?.name).toBe('Ada')
  })

  test('that fails changes nothing', async () => {
    const { mizan, transport, name, told } = await shownOwner()
    const outcome = mizan.call(renameOwner, rename)
    await transport.called().problem(409, 'name_taken', { detail: 'there is one of that name' })

    await expect(outcome).resolves.toMatchObject({ ok: false, error: { code: 'name_taken', status: 409 } })
    expect(name()).toBe('Ada')
    expect(told()).toBe(1)
    expect(transport.fetches).toHaveLength(1)
  })

  test('that fails after it was committed invalidates', async () => {
    const { mizan, transport } = await shownOwner()
    const outcome = mizan.call(renameOwner, rename)
    await transport.called().problem(500, 'internal', { committed: true, invalidate: [owner5] })

    await expect(outcome).resolves.toMatchObject({ ok: false, error: { problem: { committed: true } } })
    expect(transport.fetches).toHaveLength(2)
  })

  test('whose answer does not arrive is not repeated, and all that is shown is fetched', async () => {
    const { mizan, transport, clock } = await shownOwner()
    show(mizan.instance(owners, {}))
    await transport.fetched().data({ owners: [] })
    const outcome = mizan.call(renameOwner, rename)
    await transport.called().fail()

    await expect(outcome).resolves.toMatchObject({ ok: false, error: { code: 'network' } })
    expect(transport.fetches.slice(2).map(({ target }) => target)).toEqual(['ctx/owner/?owner_id=5', 'ctx/owner_list/'])
    await clock.advance(60_000)
    expect(transport.calls).toHaveLength(1)
  })

  test.each([
    { status: 502, body: undefined },
    { status: 200, body: undefined },
    { status: 500, body: [] },
  ])('that a proxy has answered may have been committed: %o', async answer => {
    const { mizan, transport } = await shownOwner()
    const outcome = mizan.call(renameOwner, rename)
    await transport.called().answer(answer)

    await expect(outcome).resolves.toMatchObject({ ok: false, error: { code: 'unreadable' } })
    expect(transport.fetches).toHaveLength(2)
  })

  test('that is given up may have been committed', async () => {
    const { mizan, transport } = await shownOwner()
    const controller = new AbortController()
    const outcome = mizan.call(renameOwner, rename, { signal: controller.signal })
    controller.abort()
    expect(transport.called().signal?.aborted).toBe(true)
    await transport.called().fail(controller.signal.reason)

    await expect(outcome).resolves.toMatchObject({ ok: false, error: { code: 'aborted' } })
    expect(transport.fetches).toHaveLength(2)
  })

  test('that was given up before it began is not sent', async () => {
    const { mizan, transport } = await shownOwner()
    const outcome = mizan.call(renameOwner, rename, { signal: AbortSignal.abort() })

    await expect(outcome).resolves.toMatchObject({ ok: false, error: { code: 'aborted' } })
    expect(transport.calls).toEqual([])
    expect(transport.fetches).toHaveLength(1)
  })

  test('from a page of another version says so', async () => {
    const { mizan, transport } = clinic()
    const seen: string[] = []
    mizan.observe(({ type }) => type === 'stale_client' && seen.push(type))
    const outcome = mizan.call(renameOwner, rename)
    await transport.called().problem(409, 'stale_client')

    await expect(outcome).resolves.toMatchObject({ ok: false, error: { code: 'stale_client' } })
    expect(seen).toEqual(['stale_client'])
  })
})
