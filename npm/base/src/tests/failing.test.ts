import { describe, expect, test } from 'vitest'
import { MizanError } from '../error.ts'
import { settled } from '../testing/settled.ts'
import { ada, clinic, ownerDetail, ownerVisits, show, shownOwner } from './clinic.ts'

describe('a read that fails', () => {
  test('is tried again after a while, longer each time, and then no more', async () => {
    const { mizan, transport, clock } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    for (const wait of [500, 1000, 2000]) {
      await transport.fetched().fail()
      const before = transport.fetches.length
      await clock.advance(wait - 1)
      expect(transport.fetches).toHaveLength(before)
      await clock.advance(1)
      expect(transport.fetches).toHaveLength(before + 1)
      expect(instance.getSnapshot(ownerDetail).status).toBe('pending')
    }
    await transport.fetched().fail()
    await clock.advance(60_000)

    expect(transport.fetches).toHaveLength(4)
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'error', error: { code: 'network', status: 0 } })
  })

  test('succeeds with the attempt that does', async () => {
    const { mizan, transport, clock } = clinic()
    const loaded = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().answer({ status: 503, body: undefined })
    await clock.advance(500)
    await transport.fetched().data(ada)

    await expect(loaded).resolves.toEqual(ada.owner_detail)
  })

  test.each([
    [400, 'malformed'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [500, 'internal'],
  ])('with %i is not tried again', async (status, code) => {
    const { mizan, transport, clock } = clinic()
    const loaded = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().problem(status, code)
    await clock.advance(60_000)

    await expect(loaded).rejects.toMatchObject({ code, status })
    expect(transport.fetches).toHaveLength(1)
  })

  test('is not tried again where the transport says why it can not', async () => {
    const { mizan, transport, clock } = clinic()
    const loaded = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().fail(new MizanError('rendering', 'there is no server while a page is rendered'))
    await clock.advance(60_000)

    await expect(loaded).rejects.toMatchObject({ code: 'rendering' })
    expect(transport.fetches).toHaveLength(1)
  })

  test('as somebody said is tried again as he said', async () => {
    const { mizan, transport, clock } = clinic({ retry: attempt => (attempt < 2 ? 7 : undefined) })
    show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await transport.fetched().problem(404, 'not_found')
    await clock.advance(7)
    await transport.fetched().problem(404, 'not_found')

    expect(transport.fetches).toHaveLength(2)
    expect(clock.waiting()).toBe(0)
  })

  test('is not tried again when nobody shows it any more', async () => {
    const { mizan, transport, clock } = clinic()
    const { hide } = show(mizan.instance(ownerDetail, { ownerId: 5 }))
    await transport.fetched().fail()
    hide()
    await clock.advance(60_000)

    expect(transport.fetches).toHaveLength(1)
    expect(clock.waiting()).toBe(0)
  })

  test('keeps the data that were there', async () => {
    const { instance, transport, name } = await shownOwner()
    const again = instance.refetch()
    await transport.fetched().problem(500, 'internal')
    await again

    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'error', error: { code: 'internal' } })
    expect(name()).toBe('Ada')
  })

  test('leaves nothing behind where it is refused', async () => {
    const { instance, transport, name } = await shownOwner()
    const again = instance.refetch()
    await transport.fetched().problem(403, 'forbidden')
    await again

    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'error', error: { code: 'forbidden' } })
    expect(name()).toBeUndefined()
    void instance.refetch()
    expect(transport.fetched().etag).toBeUndefined()
  })

  test('does not hide an answer that is not of the protocol', async () => {
    const { mizan, transport } = clinic()
    const loaded = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().answer({ status: 200, body: undefined })

    await expect(loaded).rejects.toMatchObject({ code: 'unreadable', status: 200 })
  })

  test('is fetched when it comes back', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    const { hide } = show(instance)
    await transport.fetched().problem(404, 'not_found')
    show(instance)
    expect(transport.fetches).toHaveLength(1)
    hide()
    await settled()
    expect(transport.fetches).toHaveLength(1)
  })

  test('is fetched again when it is shown after nobody has', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    const { hide } = show(instance)
    await transport.fetched().problem(404, 'not_found')
    hide()
    await settled()
    expect(instance.getSnapshot(ownerDetail).status).toBe('pending')
    show(instance)

    expect(transport.fetches).toHaveLength(2)
  })
})

describe('data that were kept after an error', () => {
  test('are fetched again when they come back', async () => {
    const { instance, transport, hide } = await shownOwner()
    void instance.refetch()
    await transport.fetched().problem(500, 'internal')
    hide()
    await settled()
    show(instance)

    expect(transport.fetches).toHaveLength(3)
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ data: ada.owner_detail, error: undefined, isStale: true })
  })
})

describe('a partial answer', () => {
  test('shows what is there, and keeps the old data of a function that failed', async () => {
    const { instance, transport } = await shownOwner()
    const again = instance.refetch()
    await transport.fetched().data({
      owner_detail: { id: 5, name: 'Grace' },
      $errors: { owner_visits: { status: 500, code: 'internal' } },
    })
    await again

    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'success', data: { name: 'Grace' } })
    expect(instance.getSnapshot(ownerVisits)).toMatchObject({ status: 'error', data: ada.owner_visits })
    void instance.refetch()
    expect(transport.fetched().etag).toBeUndefined()
  })
})

describe('stale_client', () => {
  test('is told, and is the error', async () => {
    const { mizan, transport } = clinic()
    const seen: string[] = []
    mizan.observe(event => event.type === 'stale_client' && seen.push(event.error.code))
    const loaded = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().problem(409, 'stale_client')

    await expect(loaded).rejects.toMatchObject({ code: 'stale_client' })
    expect(seen).toEqual(['stale_client'])
  })

  test('is pending again as soon as it is fetched again', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    const { told } = show(instance)
    await transport.fetched().problem(403, 'forbidden')
    expect(instance.getSnapshot(ownerDetail).status).toBe('error')
    void instance.refetch()
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'pending', error: undefined })
    expect(told()).toBe(1)
    await transport.fetched().data(ada)

    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'success', data: ada.owner_detail })
  })

  test('in part is pending again in that part', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    const { owner_detail } = ada
    await transport.fetched().data({ owner_detail, $errors: { owner_visits: { status: 500, code: 'internal' } } })
    expect(instance.getSnapshot(ownerVisits).status).toBe('error')
    void instance.refetch()

    expect(instance.getSnapshot(ownerVisits).status).toBe('pending')
    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'success', data: owner_detail })
  })

  test.each([
    ['as a whole', { status: 500, body: { status: 500, code: 'internal' } }],
    ['in part', { status: 200, body: { $errors: { owner_detail: { status: 500, code: 'internal' } } } }],
  ])('%s is forgotten where nobody shows it', async (_, answer) => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    const ready = instance.ready()
    await transport.fetched().answer(answer)
    await ready
    const { hide } = show(instance)
    instance.release()
    expect(instance.getSnapshot(ownerDetail).status).toBe('error')
    hide()
    instance.release()
    instance.release()
    expect(instance.getSnapshot(ownerDetail).status).toBe('pending')
    expect(transport.fetches).toHaveLength(1)
    show(instance)

    expect(transport.fetches).toHaveLength(2)
  })
})
