// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { h } from 'vue'
import { ada, component, detail, grace, owner5, ownerDetail, place, useRenameOwner } from './tests/place.ts'

type Rename = ReturnType<typeof useRenameOwner>

/** Owner 5, and what renames it. */
const renaming = async (options?: Parameters<typeof useRenameOwner>[0]) => {
  let rename: Rename | undefined
  const { Detail, renders } = detail()
  const Button = component(() => {
    rename = useRenameOwner(options)
    const { isPending, error, value } = rename
    return () => ` ${isPending.value ? 'pending' : (error.value?.code ?? JSON.stringify(value.value) ?? '')}`
  })
  const it = place(() => [h(Detail, { ownerId: 5 }), h(Button)])
  await it.transport.fetched().data(ada)
  return { ...it, renders, mutate: (name: string) => (rename as Rename).mutate({ ownerId: 5, name }) }
}

describe('a mutation', () => {
  test('tells how it goes, and what shows its result is fetched again by itself', async () => {
    const { transport, shown, mutate } = await renaming()
    expect(await shown()).toBe('Ada ')
    const outcome = mutate('Grace')
    expect(await shown()).toBe('Ada pending')
    await transport.called().result(null, { invalidate: [owner5] })
    expect(await outcome).toEqual({ ok: true, value: null })
    await transport.fetched().data(grace)

    expect(await shown()).toBe('Grace null')
    expect(transport.called().args).toEqual({ owner_id: 5, name: 'Grace' })
    expect(transport.fetches).toHaveLength(2)
  })

  test('never rejects, and tells its error until it is called again', async () => {
    const { transport, shown, mutate } = await renaming()
    const outcome = mutate('Grace')
    await transport.called().problem(409, 'name_taken')
    expect(await outcome).toMatchObject({ ok: false, error: { code: 'name_taken' } })
    expect(await shown()).toBe('Ada name_taken')
    const lost = mutate('Grace')
    expect(await shown()).toBe('Ada pending')
    await transport.called().fail()

    expect(await lost).toMatchObject({ ok: false, error: { code: 'network' } })
  })

  const optimistic: Parameters<typeof useRenameOwner>[0] = {
    optimistic: ({ ownerId, name }, patch) => patch(ownerDetail, { ownerId }, owner => ({ ...owner, name })),
  }

  test('shows what is hoped for, until it is so', async () => {
    const { transport, shown, mutate } = await renaming(optimistic)
    void mutate('Grace')
    expect(await shown()).toBe('Grace pending')
    await transport.called().result(null, { invalidate: [owner5] })
    expect(await shown()).toBe('Grace null')
    await transport.fetched().data({ ...grace, owner_detail: { id: 5, name: 'Grace H.' } })

    expect(await shown()).toBe('Grace H. null')
  })

  test('takes back what was hoped for when it fails', async () => {
    const { transport, shown, mutate } = await renaming(optimistic)
    void mutate('Grace')
    expect(await shown()).toBe('Grace pending')
    await transport.called().problem(409, 'name_taken')

    expect(await shown()).toBe('Ada name_taken')
    expect(transport.fetches).toHaveLength(1)
  })

  test('of a component that has gone is told to nobody', async () => {
    const { transport, renders, mutate, unmount, errors, warnings } = await renaming()
    const outcome = mutate('Grace')
    unmount()
    const before = renders()
    await transport.called().result(null)

    expect(await outcome).toEqual({ ok: true, value: null })
    expect(renders()).toBe(before)
    expect([errors, warnings]).toEqual([[], []])
  })
})
