import { describe, expect, test } from 'vitest'
import { createMutation } from './mutation.ts'
import { ada, clinic, ownerDetail, renameOwner, shownOwner } from './tests/clinic.ts'

const rename = { ownerId: 5, name: 'Grace' }

describe('a mutation', () => {
  test('is pending until its answer comes', async () => {
    const { mizan, transport } = clinic()
    const store = createMutation(mizan, renameOwner)
    let told = 0
    const stop = store.subscribe(() => told++)
    expect(store.getSnapshot()).toEqual({ isPending: false })
    const outcome = store.mutate(rename)
    expect(store.getSnapshot()).toEqual({ isPending: true })
    await transport.called().result(null)

    expect(await outcome).toEqual({ ok: true, value: null })
    expect(store.getSnapshot()).toEqual({ isPending: false, value: null })
    expect(told).toBe(2)
    stop()
    void store.mutate(rename)
    expect(told).toBe(2)
  })

  test('tells its error until it is called again', async () => {
    const { mizan, transport } = clinic()
    const store = createMutation(mizan, renameOwner)
    void store.mutate(rename)
    await transport.called().problem(409, 'name_taken')
    expect(store.getSnapshot()).toMatchObject({ isPending: false, error: { code: 'name_taken' } })

    void store.mutate(rename)
    expect(store.getSnapshot()).toEqual({ isPending: true })
  })

  test('tells of the call that was begun last, whichever is answered last', async () => {
    const { mizan, transport } = clinic()
    const store = createMutation(mizan, renameOwner)
    void store.mutate(rename)
    void store.mutate(rename)
    await transport.called().result(null)
    expect(store.getSnapshot()).toMatchObject({ isPending: true, value: null })
    await transport.called(1).problem(409, 'name_taken')

    expect(store.getSnapshot()).toEqual({ isPending: false, value: null })
  })

  test('is optimistic where it is said once for all calls', async () => {
    const { mizan, transport, name } = await shownOwner()
    const store = createMutation(mizan, renameOwner, {
      optimistic: ({ ownerId, name }, patch) => patch(ownerDetail, { ownerId }, data => ({ ...data, name })),
    })
    void store.mutate(rename)
    expect(name()).toBe('Grace')
    await transport.called().problem(409, 'name_taken')

    expect(name()).toBe(ada.owner_detail.name)
  })

  test('does not hang on a bug in an optimistic update', async () => {
    const { mizan } = await shownOwner()
    const store = createMutation(mizan, renameOwner, {
      optimistic: (_, patch) =>
        patch(ownerDetail, {}, () => {
          throw new Error('a bug')
        }),
    })

    await expect(store.mutate(rename)).rejects.toThrow('a bug')
    expect(store.getSnapshot().isPending).toBe(false)
  })
})
