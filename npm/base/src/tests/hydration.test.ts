import { afterEach, describe, expect, test } from 'vitest'
import type { PageData } from '../hydration.ts'
import { hydrateMizan } from '../page/index.ts'
import { settled } from '../testing/settled.ts'
import { ada, clinic, grace, owner5, ownerDetail, ownerVisits, show } from './clinic.ts'

const data = (): PageData => ({
  v: 1,
  caller: 'ada',
  contexts: [{ context: 'owner', params: { owner_id: '5' }, etag: '"1"', data: structuredClone(ada) }],
})

/** As much of a document as is looked at. */
const page = globalThis as unknown as {
  document?: { querySelectorAll(selector: string): { textContent: string }[] } | undefined
  __MIZAN_SSR_DATA__?: unknown
}

afterEach(() => {
  delete page.document
  delete page.__MIZAN_SSR_DATA__
})

describe('the data of a page', () => {
  test('are shown at once, and nothing is fetched', () => {
    const { mizan, transport } = clinic({ data: data() })
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)

    expect(instance.getSnapshot(ownerDetail)).toEqual({ status: 'success', data: ada.owner_detail, isStale: false })
    expect(instance.getServerSnapshot(ownerVisits)).toBe(instance.getSnapshot(ownerVisits))
    expect(transport.fetches).toEqual([])
  })

  test('stay what the page hydrates with, while newer data are shown', async () => {
    const { mizan, transport } = clinic({ data: data() })
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    mizan.invalidate([owner5])
    expect(transport.fetched()).toMatchObject({ etag: '"1"' })
    await transport.fetched().data(grace)

    expect(instance.getServerSnapshot(ownerDetail).data).toEqual(ada.owner_detail)
    expect(instance.getSnapshot(ownerDetail).data).toEqual(grace.owner_detail)
  })

  test('stay what the page hydrates with, even where nobody shows them yet when they become stale', () => {
    const { mizan } = clinic({ data: data() })
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    mizan.invalidate([owner5])

    expect(instance.getServerSnapshot(ownerDetail).data).toEqual(ada.owner_detail)
    expect(instance.getSnapshot(ownerDetail).status).toBe('pending')
  })

  test('are dropped when the first answer names another caller', async () => {
    page.document = { querySelectorAll: () => [{ textContent: JSON.stringify(data()) }] }
    const { mizan, transport } = clinic({}, hydrateMizan)
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    void mizan.call({ name: 'ping' }, {})
    await transport.called().result(null, {}, { caller: 'grace' })

    expect(instance.getSnapshot(ownerDetail).status).toBe('pending')
    expect(instance.getServerSnapshot(ownerDetail).status).toBe('pending')
    expect(page.__MIZAN_SSR_DATA__).toBeUndefined()
  })

  test('without a caller are anybody’s', async () => {
    const { mizan, transport } = clinic({ data: { v: 1, contexts: data().contexts } })
    const instance = mizan.instance(ownerDetail, { ownerId: 5 })
    show(instance)
    void mizan.call({ name: 'ping' }, {})
    await transport.called().result(null, {}, { caller: 'grace' })

    expect(instance.getSnapshot(ownerDetail).data).toEqual(ada.owner_detail)
  })

  test('that nobody has asked for are hit by whatever names their context', () => {
    const { mizan, transport } = clinic({ data: data() })
    mizan.invalidate([{ context: 'owner', params: { owner_id: '6' } }])
    show(mizan.instance(ownerDetail, { ownerId: 5 }))

    expect(transport.fetches).toHaveLength(1)
  })

  test('that nobody has asked for are not changed by an optimistic update', async () => {
    const { mizan } = clinic({ data: data() })
    void mizan.call(
      { name: 'rename' },
      {},
      {
        optimistic: patch => patch(ownerDetail, { ownerId: 5 }, it => ({ ...it, name: 'hoped' })),
      },
    )
    await settled()

    expect(mizan.instance(ownerDetail, { ownerId: 5 }).getSnapshot(ownerDetail).data?.name).toBe('Ada')
  })

  test('are the last of the page’s scripts, over whatever stands in the window', () => {
    const scripts = [{ textContent: '{"v":1,"contexts":[]}' }, { textContent: JSON.stringify(data()) }]
    page.document = {
      querySelectorAll: selector => (selector === 'script#mizan-data[type="application/json"]' ? scripts : []),
    }
    page.__MIZAN_SSR_DATA__ = { contexts: [{ context: 'owner', params: {}, data: 'forged' }] }
    const { mizan } = clinic({}, hydrateMizan)

    expect(mizan.instance(ownerDetail, { ownerId: 5 }).getSnapshot(ownerDetail).data).toEqual(ada.owner_detail)
    expect(page.__MIZAN_SSR_DATA__).toMatchObject({ caller: 'ada' })
  })

  test('are none where the page has none, whatever stands in the window', () => {
    page.document = { querySelectorAll: () => [] }
    page.__MIZAN_SSR_DATA__ = data()
    const { mizan } = clinic({}, hydrateMizan)

    expect(mizan.instance(ownerDetail, { ownerId: 5 }).getSnapshot(ownerDetail).status).toBe('pending')
    expect(page.__MIZAN_SSR_DATA__).toBeUndefined()
  })
})
