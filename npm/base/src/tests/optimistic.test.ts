import { describe, expect, test } from 'vitest'
import { createMizan } from '../create.ts'
import type { CallOptions, Mizan } from '../mizan.ts'
import { fakeTransport } from '../testing/fakeTransport.ts'
import { ada, grace, owner5, ownerDetail, ownerVisits, renameOwner, show, shownOwner } from './clinic.ts'

const renamed = (name: string): CallOptions => ({
  optimistic: patch => patch(ownerDetail, { ownerId: 5 }, data => ({ ...data, name })),
})

const rename = (mizan: Mizan, name: string) => mizan.call(renameOwner, { ownerId: 5, name }, renamed(name))

describe('an optimistic update', () => {
  test('is not sent by a client that was made without them', async () => {
    const transport = fakeTransport()
    const mizan = createMizan({ contract: { hash: 'abc' }, transport })

    await expect(rename(mizan, 'Grace')).rejects.toThrow('@mizan/base/optimistic')
    expect(transport.calls).toEqual([])
  })

  test('is shown at once, and only where it is meant', async () => {
    const { mizan, transport, instance, name } = await shownOwner()
    const other = mizan.instance(ownerDetail, { ownerId: 6 })
    const wider = mizan.instance(ownerVisits, { ownerId: 5, limit: 3 })
    show(other)
    await transport.fetched().data(ada)
    show(wider)
    await transport.fetched().data(ada)
    const visits = instance.getSnapshot(ownerVisits)
    void rename(mizan, 'Grace')

    expect(name()).toBe('Grace')
    expect(wider.getSnapshot(ownerDetail).data?.name).toBe('Grace')
    expect(other.getSnapshot(ownerDetail).data?.name).toBe('Ada')
    expect(instance.getSnapshot(ownerVisits)).toBe(visits)
  })

  test('is taken back when the call fails', async () => {
    const { mizan, transport, instance, name } = await shownOwner()
    const before = instance.getSnapshot(ownerDetail)
    void rename(mizan, 'Grace')
    await transport.called().problem(422, 'invalid')

    expect(name()).toBe('Ada')
    expect(instance.getSnapshot(ownerDetail)).toEqual(before)
    expect(instance.getSnapshot(ownerDetail).data).toBe(before.data)
  })

  test('is replaced by what comes along', async () => {
    const { mizan, transport, name } = await shownOwner()
    void rename(mizan, 'grace')
    const data = { ...grace, owner_detail: { id: 5, name: 'Grace Hopper' } }
    const contexts = [{ context: 'owner', params: { owner_id: '5' }, etag: '"2"', data }]
    await transport.called().result(null, { invalidate: [owner5], contexts })

    expect(name()).toBe('Grace Hopper')
  })

  test('stays until what was fetched after the call has come, without a flash of the old', async () => {
    const { mizan, transport, instance, name } = await shownOwner()
    const names: (string | undefined)[] = []
    instance.subscribe(() => names.push(name()))
    void rename(mizan, 'Grace')
    await transport.called().result(null, { invalidate: [owner5] })
    const shown = instance.getSnapshot(ownerDetail).data
    await transport.fetched().data(grace)

    expect(new Set(names)).toEqual(new Set(['Grace']))
    expect(instance.getSnapshot(ownerDetail).data).toBe(shown)
  })

  test('stays over a fetch that was begun before', async () => {
    const { mizan, transport, instance, name } = await shownOwner()
    void instance.refetch()
    const early = transport.fetched()
    void rename(mizan, 'Grace')
    await early.data(ada)
    expect(name()).toBe('Grace')

    await transport.called().result(null, { invalidate: [owner5] })
    expect(name()).toBe('Grace')
    await transport.fetched().data({ ...ada, owner_detail: { id: 5, name: 'Grace!' } })
    expect(name()).toBe('Grace!')
  })

  test('is not covered by a fetch begun before the call and answered after it', async () => {
    const { mizan, transport, instance, name } = await shownOwner()
    void instance.refetch()
    const early = transport.fetched()
    void rename(mizan, 'Grace')
    await transport.called().result(null, { invalidate: [owner5] })
    await early.data(ada)
    expect(name()).toBe('Grace')

    expect(early.signal.aborted).toBe(true)
    await transport.fetched().data(grace)
    expect(name()).toBe('Grace')
  })

  test('goes when the call has not touched what it claimed', async () => {
    const { mizan, transport, name } = await shownOwner()
    void rename(mizan, 'Grace')
    await transport.called().result(null)

    expect(name()).toBe('Ada')
  })

  test('goes when a fetch begun before the call is the last to come', async () => {
    const { mizan, transport, instance, name } = await shownOwner()
    void instance.refetch()
    void rename(mizan, 'Grace')
    await transport.called().result(null)
    await transport.fetched().data(ada)

    expect(name()).toBe('Ada')
  })

  test('does not disturb another one that is under way', async () => {
    const { mizan, transport, name } = await shownOwner()
    void rename(mizan, 'first')
    void rename(mizan, 'second')
    expect(name()).toBe('second')

    await transport.called(1).problem(409, 'name_taken')
    expect(name()).toBe('second')
    await transport.called().problem(409, 'name_taken')
    expect(name()).toBe('Ada')
  })

  test('leaves the earlier one when the later fails', async () => {
    const { mizan, transport, name } = await shownOwner()
    void rename(mizan, 'first')
    void rename(mizan, 'second')
    await transport.called().problem(409, 'name_taken')

    expect(name()).toBe('first')
  })

  test('is written for the data that are there: upon others it need not fit', async () => {
    const { mizan, transport, instance, name } = await shownOwner()
    void mizan.call(
      renameOwner,
      { ownerId: 5, name: 'x' },
      {
        optimistic: patch => patch(ownerDetail, {}, ({ name, ...rest }) => ({ ...rest, name: name.toUpperCase() })),
      },
    )
    expect(name()).toBe('ADA')
    void instance.refetch()
    await transport.fetched().data({ owner_detail: null, owner_visits: [] })

    expect(instance.getSnapshot(ownerDetail)).toMatchObject({ status: 'success', data: null })
  })

  test('of data that are not there is none', async () => {
    const { mizan, transport, instance } = await shownOwner()
    void instance.refetch()
    await transport.fetched().problem(404, 'not_found')
    void rename(mizan, 'Grace')

    expect(instance.getSnapshot(ownerDetail).data).toBeUndefined()
  })
})
