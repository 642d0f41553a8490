import { describe, expect, test } from 'vitest'
import type { Read } from '../contract.ts'
import { settled } from '../testing/settled.ts'
import { ada, clinic, grace, ownerDetail, owners, ownerVisits, show, shownOwner, targets } from './clinic.ts'

describe('an instance', () => {
  test('is the same for the same parameters, whatever function it is asked by', () => {
    const { mizan } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })

    expect(mizan.instance(ownerVisits, { ownerId: 5 })).toBe(instance)
    expect(mizan.instance(ownerDetail, { ownerId: 6 })).not.toBe(instance)
    expect(mizan.instance(ownerVisits, { ownerId: 5, limit: 3 })).not.toBe(instance)
    expect(mizan.instance(ownerVisits, { ownerId: 5, limit: 3 }).params).toEqual({ owner_id: '5', limit: '3' })
  })

  test('has a part for a text that is empty, and none for what is absent or an empty list', () => {
    const { mizan } = clinic()
    const search: Read<Record<never, never>, { name?: string; city?: string | null; ids?: readonly number[] }, null> = {
      context: { name: 'search', params: {} },
      name: 'found',
      params: {
        name: { wire: 'name', text: it => it },
        city: { wire: 'city', text: it => it },
        ids: { wire: 'ids', text: it => it.map(String) },
      },
    }

    expect(mizan.instance(search, { name: '', city: null, ids: [] }).params).toEqual({ name: '' })
    expect(mizan.instance(search, { ids: [2, 1] }).params).toEqual({ ids: ['2', '1'] })
  })

  test('needs its shared parameters', () => {
    const { mizan } = clinic()

    // @ts-expect-error: ownerId is missing
    expect(() => mizan.instance(ownerDetail, {})).toThrowError('owner: ownerId is missing')
  })

  test('shown in many places makes one request, at its canonical address', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    show(mizan.instance(ownerVisits, { ownerId: 5 }))
    void instance.ready()

    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5'])
    expect(transport.fetched()).toMatchObject({ contract: 'abc', etag: undefined, noCache: false })

    await transport.fetched().data(ada)
    show(instance)
    expect(transport.fetches).toHaveLength(1)
    expect(instance.getSnapshot(ownerVisits).data).toEqual(ada.owner_visits)
  })

  test('is pending, then has data', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    const { told } = show(instance)
    expect(instance.getSnapshot(ownerDetail)).toEqual({ status: 'pending', isStale: false })

    await transport.fetched().data(ada)

    expect(instance.getSnapshot(ownerDetail)).toEqual({ status: 'success', data: ada.owner_detail, isStale: false })
    expect(told()).toBe(1)
  })

  test('keeps a result that is null apart from none', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    await transport.fetched().data({ owner_detail: null })

    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'success', data: null })
  })

  test('says that a function has no member in the answer, and does not wait for it', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerVisits, { ownerId: 5 })
    show(instance)
    await transport.fetched().data({ owner_detail: ada.owner_detail })

    expect(instance.getSnapshot(ownerVisits)).toMatchObject({ status: 'error', error: { code: 'not_found' } })
    expect(instance.getSnapshot({ ...ownerDetail, name: 'constructor' })).toMatchObject({ status: 'error' })
  })

  test('is not fetched where nobody shows it', () => {
    const { mizan, transport } = clinic()
    mizan.instance(ownerDetail, { ownerId: 5 }).getSnapshot(ownerDetail)

    expect(transport.fetches).toEqual([])
  })

  test('that nobody shows any more ends its request', async () => {
    const { mizan, transport } = clinic()
    const { hide } = show(mizan.instance(ownerDetail, { ownerId: 5 }))
    hide()
    await settled()

    expect(transport.fetched().signal.aborted).toBe(true)
  })

  test('that is hidden and shown again at once goes on with its request', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance).hide()
    show(instance)
    await settled()

    expect(transport.fetches).toHaveLength(1)
    expect(transport.fetched().signal.aborted).toBe(false)
  })

  test('that is hidden goes on with its request while somebody waits for it', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    const ready = instance.ready()
    show(instance).hide()
    await transport.fetched().data(ada)

    await expect(ready).resolves.toBeUndefined()
  })

  test('that is still fresh is not fetched when it comes back', async () => {
    const { instance, hide, transport } = await shownOwner()
    hide()
    await settled()
    show(instance)

    expect(transport.fetches).toHaveLength(1)
    expect(instance.getSnapshot(ownerDetail).data).toEqual(ada.owner_detail)
  })

  test('tells a listener once for each time it was given', async () => {
    const { mizan, transport } = clinic()
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    let told = 0
    const listener = () => told++
    const first = instance.subscribe(listener)
    instance.subscribe(listener)
    first()
    first()
    await transport.fetched().data(ada)

    expect(told).toBe(1)
  })

  test('refetches when asked, by its entity tag, and stays as it is on a 304', async () => {
    const { instance, transport, told } = await shownOwner()
    const before = instance.getSnapshot(ownerDetail)
    const again = instance.refetch()
    expect(transport.fetched()).toMatchObject({ etag: '"1"', noCache: false })
    await transport.fetched().notModified()
    await again

    expect(instance.getSnapshot(ownerDetail)).toBe(before)
    expect(told()).toBe(1)
  })
})

describe('structural sharing', () => {
  test('keeps the identity of what is as it was, and of its snapshot', async () => {
    const { instance, transport } = await shownOwner()
    const visits = instance.getSnapshot(ownerVisits)
    const refetched = instance.refetch()
    await transport.fetched().data(grace)
    await refetched

    expect(instance.getSnapshot(ownerDetail).data).toEqual(grace.owner_detail)
    expect(instance.getSnapshot(ownerVisits)).toBe(visits)
  })
})

describe('what is kept', () => {
  test('is at most so much of what nobody shows, the oldest first', async () => {
    const { mizan, transport } = clinic({ keep: 2 })
    for (const ownerId of [1, 2, 3]) {
      const loaded = mizan.load(ownerDetail, { ownerId })
      await transport.fetched().data(ada)
      await loaded
    }
    const status = (ownerId: number) => mizan.instance(ownerDetail, { ownerId }).getSnapshot(ownerDetail).status

    expect([3, 2].map(status)).toEqual(['success', 'success'])
    expect(status(1)).toBe('pending')
  })

  test('is everything that has just come, until something is no longer shown', async () => {
    const { mizan, transport } = clinic({ keep: 1 })
    const instances = [1, 2, 3].map(ownerId => mizan.instance(ownerDetail, { ownerId }))
    for (const instance of instances) {
      void instance.ready()
      await transport.fetched().data(ada)
    }
    expect(instances.map(it => it.getSnapshot(ownerDetail).status)).toEqual(['success', 'success', 'success'])
    show(mizan.instance(ownerDetail, { ownerId: 3 })).hide()
    await settled()

    expect(instances.map(it => it.getSnapshot(ownerDetail).status)).toEqual(['pending', 'pending', 'success'])
  })

  test('never is something that is shown, and an instance works on after it was let go', async () => {
    const { mizan, transport } = clinic({ keep: 1 })
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    for (const hidden of [instance, mizan.instance(owners, {})]) {
      show(hidden).hide()
      await settled()
    }
    show(instance)
    show(mizan.instance(owners, {})).hide()
    await settled()
    await transport.fetched(1).data(ada)

    expect(instance.getSnapshot(ownerDetail).data).toEqual(ada.owner_detail)
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { owner_id: '5' } }])
  })
})

describe('load', () => {
  test('gives data that are not kept', async () => {
    const { mizan, transport } = clinic({ keep: 0 })
    show(mizan.instance(owners, {}))
    const loaded = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().data(ada)

    await expect(loaded).resolves.toEqual(ada.owner_detail)
  })

  test('gives the data, and makes no request for what is fresh', async () => {
    const { mizan, transport } = clinic()
    const first = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().data(ada)

    await expect(first).resolves.toEqual(ada.owner_detail)
    await expect(mizan.load(ownerVisits, { ownerId: 5 })).resolves.toEqual(ada.owner_visits)
    expect(transport.fetches).toHaveLength(1)
  })

  test('rejects with what went wrong, and tries again the next time', async () => {
    const { mizan, transport } = clinic()
    const first = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().problem(403, 'forbidden', { detail: 'not yours' })
    await expect(first).rejects.toThrowError('not yours')

    const second = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().data(ada)
    await expect(second).resolves.toEqual(ada.owner_detail)
  })

  test('rejects where its own function failed', async () => {
    const { mizan, transport } = clinic()
    const visits = mizan.load(ownerVisits, { ownerId: 5 })
    const detail = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().data({
      owner_detail: ada.owner_detail,
      $errors: { owner_visits: { status: 500, code: 'internal', incident: 'x1' } },
    })

    await expect(detail).resolves.toEqual(ada.owner_detail)
    await expect(visits).rejects.toMatchObject({ code: 'internal', problem: { incident: 'x1' } })
  })
})
