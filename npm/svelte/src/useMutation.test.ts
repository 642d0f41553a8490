// @vitest-environment happy-dom

import type { MutationOptions } from '@mizan/base'
import { describe, expect, test } from 'vitest'
import type { UsedMutation } from './index.ts'
import { ada, grace, owner5, ownerDetail, place, type RenameArgs } from './tests/place.svelte.ts'
import Rename from './tests/Rename.svelte'

type Its = UsedMutation<RenameArgs, null, 'name_taken'>

/** Owner 5, and what renames it. */
const renaming = async (options?: MutationOptions<RenameArgs>) => {
  let rename: Its | undefined
  let renders = 0
  const it = place(Rename, {
    props: {
      made: (its: Its) => {
        rename = its
      },
      rendered: () => renders++,
      ...(options && { options }),
    },
  })
  await it.transport.fetched().data(ada)
  return { ...it, renders: () => renders, mutate: (name: string) => (rename as Its).mutate({ ownerId: 5, name }) }
}

describe('a mutation', () => {
  test('tells how it goes, and what shows its result is fetched again by itself', async () => {
    const { transport, shown, mutate } = await renaming()
    expect(await shown()).toBe('Ada')
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

  const optimistic: MutationOptions<RenameArgs> = {
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
    const { transport, renders, mutate, unmount } = await renaming()
    const outcome = mutate('Grace')
    await unmount()
    const before = renders()
    await transport.called().result(null)

    expect(await outcome).toEqual({ ok: true, value: null })
    expect(renders()).toBe(before)
  })
})
