// @vitest-environment happy-dom
import { settled } from '@mizan/base/testing'
import { describe, expect, test } from 'vitest'
import type { Data } from './index.ts'
import Awaited from './tests/Awaited.svelte'
import Detail from './tests/Detail.svelte'
import Expression from './tests/Expression.svelte'
import Many from './tests/Many.svelte'
import Nested from './tests/Nested.svelte'
import {
  ada,
  clinic,
  grace,
  type OwnerDetail,
  owner,
  owner5,
  ownerDetail,
  pageOf,
  place,
  targets,
} from './tests/place.svelte.ts'
import Raw from './tests/Raw.svelte'
import Rows from './tests/Rows.svelte'
import Shout from './tests/Shout.svelte'
import Together from './tests/Together.svelte'
import Visits from './tests/Visits.svelte'

describe('a context', () => {
  test('that is shown in many places is one request', async () => {
    const { transport, shown, text } = place(Many)
    expect(text()).toBe('… …')
    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5'])
    await transport.fetched().data(ada)

    expect(await shown()).toBe('Ada 1')
    expect(transport.fetches).toHaveLength(1)
  })

  test('makes run again what shows what has changed, and nothing else', async () => {
    let rendered = 0
    let visited = 0
    const { mizan, transport, shown } = place(Many, {
      props: { rendered: () => rendered++, visited: () => visited++ },
    })
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada 1')
    const before = { rendered, visited }
    mizan.invalidate([owner5])
    await transport.fetched().data(grace)

    expect(await shown()).toBe('Grace 1')
    expect({ rendered, visited }).toEqual({ ...before, rendered: before.rendered + 1 })
  })

  test('is that of the nearest provider; those beside each other are fetched together and wait for none', async () => {
    const { transport, shown } = place(Nested)
    expect(targets(transport)).toEqual([
      'ctx/owner/?owner_id=5',
      'ctx/owner/?owner_id=6',
      'ctx/vets/',
      'ctx/owner/?owner_id=7',
    ])
    await transport.fetched(3).data(ada)
    await transport.fetched(2).data(grace)

    expect(await shown()).toBe('Grace Ada')
  })

  test('needs no provider where its parameters are given, as in the rows of a list', async () => {
    const { transport, shown, props, mizan } = place(Rows, { props: { ids: [5, 6] } })
    await transport.fetched(1).data(ada)
    await transport.fetched().data(grace)
    expect(await shown()).toBe('AdaGrace')
    props.ids = [6]

    expect(await shown()).toBe('Grace')
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { owner_id: '6' } }])
  })

  test('that lacks a parameter says which', () => {
    expect(() => place(Detail)).toThrow('owner: ownerId is missing')
  })

  test('that nobody shows any more is not refetched, and its request ends', async () => {
    const { mizan, transport, shown, props, unmount } = place(Rows, { props: { ids: [5] } })
    expect(mizan.shown()).toHaveLength(1)
    props.ids = []
    await shown()
    expect(mizan.shown()).toEqual([])
    expect(transport.fetched().signal.aborted).toBe(true)
    props.ids = [5]
    await shown()
    expect(mizan.shown()).toHaveLength(1)
    await unmount()

    expect(mizan.shown()).toEqual([])
  })
})

describe('a result', () => {
  const raw = () => {
    let owner: Data<OwnerDetail> | undefined
    let runs = 0
    const it = place(Raw, {
      props: {
        seen: (its: Data<OwnerDetail>) => {
          owner = its
          runs++
        },
      },
    })
    return { ...it, owner: owner as Data<OwnerDetail>, runs: () => runs }
  }

  test('is what the server sent, and no proxy of it', async () => {
    const { transport, owner, shown, mizan } = raw()
    await transport.fetched().data(ada)
    await shown()

    expect(owner.data).toBe(mizan.instance(ownerDetail, { ownerId: 5 }).getSnapshot(ownerDetail).data)
    expect(owner.data).toEqual(ada.owner_detail)
  })

  test('that becomes stale runs nothing again that reads only its data', async () => {
    const { transport, owner, shown, mizan, runs } = raw()
    await transport.fetched().data(ada)
    await shown()
    const before = runs()
    mizan.invalidate([owner5])
    expect(owner.isStale).toBe(true)
    await shown()
    await transport.fetched().data(ada)
    await shown()

    expect(owner.isStale).toBe(false)
    expect(runs()).toBe(before)
  })

  test('that is refused leaves the error, which goes with a refetch', async () => {
    const { transport, owner, shown } = raw()
    await transport.fetched().problem(403, 'forbidden')
    await shown()
    expect(owner).toMatchObject({ data: undefined, error: { code: 'forbidden' }, isPending: false })
    const refetched = owner.refetch()
    await transport.fetched().data(ada)
    await refetched

    expect(owner).toMatchObject({ data: ada.owner_detail, error: undefined, isPending: false })
  })

  test('of another caller is never what the last one saw', async () => {
    const { mizan, transport, shown } = place(Many)
    await transport.fetched().data(ada, { caller: 'ada' })
    expect(await shown()).toBe('Ada 1')
    void mizan.call({ name: 'log_out' }, {})
    await transport.called().result(null, {}, { caller: '-' })

    expect(await shown()).toBe('… …')
  })

  test('is made something of in $derived and $effect of an ordinary module', async () => {
    const heard: unknown[] = []
    const { mizan, transport, shown, unmount } = place(Shout, { props: { heard: (name?: string) => heard.push(name) } })
    await transport.fetched().data(ada)
    expect(await shown()).toBe('ADA')
    mizan.invalidate([owner5])
    await transport.fetched().data(grace)
    expect(await shown()).toBe('GRACE')
    await unmount()

    expect(heard).toEqual([undefined, 'ADA', 'GRACE'])
    expect(mizan.shown()).toEqual([])
  })
})

describe('parameters', () => {
  test('that make another identity never show the data of the one before', async () => {
    const { mizan, transport, shown, props } = place(Many)
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada 1')
    props.ownerId = 6

    expect(await shown()).toBe('… …')
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { owner_id: '6' } }])
    await transport.fetched().data(grace)
    expect(await shown()).toBe('Grace 1')
    expect(transport.fetches).toHaveLength(2)
  })

  const visits = () => place(Visits, { props: { ownerId: 5, limit: 1 } })

  test('of a function’s own keep the data before until the new are there', async () => {
    const { props, mizan, transport, shown } = visits()
    expect(await shown()).toBe('…')
    await transport.fetched().data(ada)
    expect(await shown()).toBe('1')
    props.limit = 2
    expect(await shown()).toBe('1 before')
    props.limit = 3
    expect(await shown()).toBe('1 before')
    await transport.fetched().data(owner('Ada', ['1', '2', '3']))

    expect(await shown()).toBe('3')
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { owner_id: '5', limit: '3' } }])
    props.limit = 1
    expect(await shown()).toBe('1')
  })

  test('of a function’s own keep nothing of another identity', async () => {
    const { props, transport, shown } = visits()
    await transport.fetched().data(ada)
    await shown()
    props.ownerId = 6

    expect(await shown()).toBe('…')
  })

  test('of a function’s own keep nothing of another caller', async () => {
    const { props, mizan, transport, shown } = visits()
    await transport.fetched().data(ada, { caller: 'ada' })
    props.limit = 2
    expect(await shown()).toBe('1 before')
    void mizan.call({ name: 'log_out' }, {})
    await transport.called().result(null, {}, { caller: '-' })

    expect(await shown()).toBe('…')
  })

  test('that are refused show why, and nothing of those before', async () => {
    const { props, transport, shown } = visits()
    await transport.fetched().data(ada)
    props.limit = -1
    await shown()
    await transport.fetched().problem(400, 'invalid_parameter')

    expect(await shown()).toBe('invalid_parameter')
  })
})

describe.each([
  ['{#await}', Awaited],
  ['an await expression', Expression],
])('%s', (_, Waiting) => {
  test('waits for the result, and shows what comes later', async () => {
    const { mizan, transport, shown } = place(Waiting)
    expect(await shown()).toBe('waiting')
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada')
    mizan.invalidate([owner5])
    await transport.fetched().data(grace)

    expect(await shown()).toBe('Grace')
    expect(transport.fetches).toHaveLength(2)
  })

  test('catches what went wrong', async () => {
    const { transport, shown } = place(Waiting)
    await transport.fetched().problem(403, 'forbidden')

    expect(await shown()).toBe('forbidden')
    expect(transport.fetches).toHaveLength(1)
  })

  test('does not wait for what is there', async () => {
    const { transport, shown } = place(Waiting, { on: clinic({ data: pageOf(ada) }) })

    expect(await shown()).toBe('Ada')
    expect(transport.fetches).toEqual([])
  })

  test('shows nothing of the last caller to another', async () => {
    const { mizan, transport, shown } = place(Waiting)
    await transport.fetched().data(ada, { caller: 'ada' })
    expect(await shown()).toBe('Ada')
    void mizan.call({ name: 'log_out' }, {})
    await transport.called().result(null, {}, { caller: '-' })
    expect(await shown()).toBe('waiting')
    await transport.fetched().data(grace)

    expect(await shown()).toBe('Grace')
  })

  test('shows nothing of what is refused by now', async () => {
    const { mizan, transport, shown } = place(Waiting)
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada')
    mizan.invalidate([owner5])
    await transport.fetched().problem(403, 'forbidden')

    expect(await shown()).toBe('forbidden')
  })

  test('left while it waits leaves nothing behind', async () => {
    const { mizan, transport, unmount } = place(Waiting)
    await unmount()
    await transport.fetched().data(ada)
    await settled()

    expect(mizan.shown()).toEqual([])
  })
})

describe('{#await}', () => {
  test('waits again for another identity', async () => {
    const { transport, shown, props } = place(Awaited)
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada')
    props.ownerId = 6
    expect(await shown()).toBe('waiting')
    await transport.fetched().data(grace)

    expect(await shown()).toBe('Grace')
  })
})

describe('an await expression', () => {
  test('holds all back that changes with it, so that nothing is another identity’s', async () => {
    const { transport, shown, props } = place(Together)
    await transport.fetched().data(ada)
    expect(await shown()).toBe('5: Ada')
    props.ownerId = 6
    expect(await shown()).toBe('5: Ada')
    await transport.fetched().data(grace)

    expect(await shown()).toBe('6: Grace')
  })
})
