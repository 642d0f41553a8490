// @vitest-environment happy-dom
import { settled } from '@mizan/base/testing'
import { describe, expect, test } from 'vitest'
import { effectScope, h, isProxy, onErrorCaptured, ref, Suspense, shallowRef } from 'vue'
import { MizanContext } from './index.ts'
import {
  ada,
  clinic,
  component,
  detail,
  grace,
  OwnerContext,
  owner5,
  pageOf,
  place,
  targets,
  useOwnerDetail,
  useOwnerVisits,
  useVets,
  VetsContext,
} from './tests/place.ts'

const five = { ownerId: 5 }

describe('a context', () => {
  test('that is shown in many places is one request', async () => {
    const { Detail } = detail()
    const { transport, shown, text } = place(() => h(OwnerContext, five, () => [h(Detail), h(Detail), h(Detail, five)]))
    expect(text()).toBe('………')
    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5'])
    await transport.fetched().data(ada)

    expect(await shown()).toBe('AdaAdaAda')
    expect(transport.fetches).toHaveLength(1)
  })

  test('makes those components render that show what has changed', async () => {
    const { Detail, renders } = detail()
    let visited = 0
    const Visits = component(() => {
      const { data } = useOwnerVisits()
      return () => {
        visited++
        return data.value?.length
      }
    })
    const { mizan, transport, shown } = place(() => h(OwnerContext, five, () => [h(Detail), h(Visits)]))
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada1')
    expect([renders(), visited]).toEqual([2, 2])
    mizan.invalidate([owner5])
    await transport.fetched().data(grace)

    expect(await shown()).toBe('Grace1')
    expect([renders(), visited]).toEqual([3, 2])
  })

  test('is fetched together with those beside it, and waits for none', () => {
    const { transport } = place(() => [h(OwnerContext, five), h(VetsContext)])

    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5', 'ctx/vets/'])
  })

  test('is that of the nearest provider', async () => {
    const { Detail } = detail()
    const { transport, shown } = place(() =>
      h(OwnerContext, five, () => [h(OwnerContext, { ownerId: 6 }, () => h(VetsContext, () => h(Detail))), h(Detail)]),
    )
    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5', 'ctx/owner/?owner_id=6', 'ctx/vets/'])
    await transport.fetched(2).data(ada)
    await transport.fetched(1).data(grace)

    expect(await shown()).toBe('GraceAda')
  })

  test('needs no provider where its parameters are given, as in the rows of a list', async () => {
    const { Detail } = detail()
    const { transport, shown } = place(() => [5, 6].map(ownerId => h(Detail, { ownerId })))
    await transport.fetched(1).data(ada)
    await transport.fetched().data(grace)

    expect(await shown()).toBe('AdaGrace')
  })

  test('that lacks a parameter says which', () => {
    const { Detail } = detail()
    const { errors } = place(() => h(Detail))

    expect(String(errors[0])).toMatch(/owner: ownerId is missing/)
  })

  test('outside of a MizanContext says so', () => {
    expect(() => effectScope().run(() => useVets())).toThrow('MizanContext')
  })

  test('that nobody shows any more is not refetched, and its request ends', async () => {
    const { Detail } = detail()
    const there = ref(true)
    const { mizan, transport, shown, unmount } = place(() => there.value && h(Detail, five))
    expect(mizan.shown()).toHaveLength(1)
    there.value = false
    await shown()

    expect(mizan.shown()).toEqual([])
    expect(transport.fetched().signal.aborted).toBe(true)
    there.value = true
    await shown()
    expect(mizan.shown()).toHaveLength(1)
    unmount()
    expect(mizan.shown()).toEqual([])
  })

  test('under another client is the other client’s', async () => {
    const { Detail } = detail()
    const other = clinic()
    const { transport } = place(() =>
      h(OwnerContext, five, () => h(MizanContext, { client: other.mizan }, () => h(Detail, five))),
    )

    expect(transport.fetches).toHaveLength(1)
    expect(other.mizan.shown()).toHaveLength(1)
  })
})

describe('a result', () => {
  test('is what the server sent, and no proxy of it', async () => {
    let owner: unknown
    const Raw = component(() => {
      const { data } = useOwnerDetail(five)
      return () => {
        owner = data.value
        return ''
      }
    })
    const { transport, shown } = place(() => h(Raw))
    await transport.fetched().data(ada)
    await shown()

    expect(owner).toEqual(ada.owner_detail)
    expect(isProxy(owner)).toBe(false)
  })

  test('that is refused leaves the error, which goes with a refetch', async () => {
    let again: (() => Promise<void>) | undefined
    const One = component(() => {
      const { data, error, refetch } = useOwnerDetail(five)
      again = refetch
      return () => error.value?.code ?? data.value?.name
    })
    const { transport, shown } = place(() => h(One))
    await transport.fetched().problem(403, 'forbidden')
    expect(await shown()).toBe('forbidden')
    const refetched = again?.()
    await transport.fetched().data(ada)
    await refetched

    expect(await shown()).toBe('Ada')
  })

  test('of another caller is never what the last one saw', async () => {
    const { Detail } = detail()
    const { mizan, transport, shown } = place(() => h(OwnerContext, five, () => h(Detail)))
    await transport.fetched().data(ada, { caller: 'ada' })
    expect(await shown()).toBe('Ada')
    void mizan.call({ name: 'log_out' }, {})
    await transport.called().result(null, {}, { caller: '-' })

    expect(await shown()).toBe('…')
  })
})

describe('parameters', () => {
  test('that make another identity never show the data of the one before', async () => {
    const { Detail } = detail()
    const ownerId = ref(5)
    const { mizan, transport, shown } = place(() => h(OwnerContext, { ownerId: ownerId.value }, () => h(Detail)))
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada')
    ownerId.value = 6

    expect(await shown()).toBe('…')
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { owner_id: '6' } }])
    await transport.fetched().data(grace)
    expect(await shown()).toBe('Grace')
    expect(transport.fetches).toHaveLength(2)
  })

  const visits = () => {
    const limit = shallowRef<{ readonly limit?: number; readonly ownerId?: number }>({ limit: 1 })
    const Visits = component(() => {
      const { data, isPrevious, isPending, error } = useOwnerVisits(limit)
      return () =>
        error.value?.code ?? `${isPending.value ? '…' : data.value?.length}${isPrevious.value ? ' before' : ''}`
    })
    return { limit, ...place(() => h(OwnerContext, five, () => h(Visits))) }
  }

  test('of a function’s own keep the data before until the new are there', async () => {
    const { limit, mizan, transport, shown } = visits()
    expect(await shown()).toBe('…')
    await transport.fetched().data(ada)
    expect(await shown()).toBe('1')
    limit.value = { limit: 2 }
    expect(await shown()).toBe('1 before')
    limit.value = { limit: 3 }
    expect(await shown()).toBe('1 before')
    await transport.fetched().data({ ...ada, owner_visits: ['1', '2', '3'] })

    expect(await shown()).toBe('3')
    expect(mizan.shown()).toEqual([{ context: 'owner', params: { owner_id: '5', limit: '3' } }])
  })

  test('of a function’s own keep nothing of another identity', async () => {
    const { limit, transport, shown } = visits()
    await transport.fetched().data(ada)
    await shown()
    limit.value = { limit: 1, ownerId: 6 }

    expect(await shown()).toBe('…')
  })

  test('of a function’s own keep nothing of another caller', async () => {
    const { limit, mizan, transport, shown } = visits()
    await transport.fetched().data(ada, { caller: 'ada' })
    limit.value = { limit: 2 }
    expect(await shown()).toBe('1 before')
    void mizan.call({ name: 'log_out' }, {})
    await transport.called().result(null, {}, { caller: '-' })

    expect(await shown()).toBe('…')
  })

  test('that are refused show why, and nothing of those before', async () => {
    const { limit, transport, shown } = visits()
    await transport.fetched().data(ada)
    limit.value = { limit: -1 }
    await shown()
    await transport.fetched().problem(400, 'invalid_parameter')

    expect(await shown()).toBe('invalid_parameter')
  })
})

describe('Suspense', () => {
  const Awaited = component<{ ownerId: number }>(async props => {
    const { data } = await useOwnerDetail(() => ({ ownerId: props.ownerId }))
    return () => data.value?.name
  }, 'ownerId')

  const suspended = (on = clinic()) => {
    const caught: unknown[] = []
    const Boundary = component(() => {
      const failed = shallowRef<{ readonly code?: string }>()
      onErrorCaptured(error => {
        caught.push(error)
        failed.value = error as { code?: string }
        return false
      })
      return () =>
        failed.value?.code ?? h(Suspense, null, { default: () => h(Awaited, five), fallback: () => 'waiting' })
    })
    return { caught, ...place(() => h(Boundary), { on }) }
  }

  test('waits for what is awaited', async () => {
    const { mizan, transport, shown } = suspended()
    expect(await shown()).toBe('waiting')
    await transport.fetched().data(ada)
    expect(await shown()).toBe('Ada')
    mizan.invalidate([owner5])
    await transport.fetched().data(grace)

    expect(await shown()).toBe('Grace')
    expect(transport.fetches).toHaveLength(2)
  })

  test('gives what went wrong to onErrorCaptured', async () => {
    const { transport, shown, caught, mizan } = suspended()
    await transport.fetched().problem(403, 'forbidden')

    expect(await shown()).toBe('forbidden')
    expect(caught).toMatchObject([{ code: 'forbidden', status: 403 }])
    expect(mizan.shown()).toEqual([])
  })

  test('does not wait for what is there', async () => {
    const { transport, shown } = suspended(clinic({ data: pageOf(ada) }))

    expect(await shown()).toBe('Ada')
    expect(transport.fetches).toEqual([])
  })

  test('left while it waits leaves nothing behind', async () => {
    const there = ref(true)
    const { mizan, transport, shown } = place(
      () => there.value && h(Suspense, null, { default: () => h(Awaited, five), fallback: () => 'waiting' }),
    )
    expect(await shown()).toBe('waiting')
    there.value = false
    await shown()
    await transport.fetched().data(ada)
    await settled()

    expect(mizan.shown()).toEqual([])
  })
})
