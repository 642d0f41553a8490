import { type Context, createMizan, type Read } from '@mizan/base'
import { fakeClock, fakeTransport } from '@mizan/base/testing'
import { describe, expect, test } from 'vitest'
import { observe } from './index.ts'

const owner: Context<{ readonly ownerId: number }> = {
  name: 'owner',
  params: { ownerId: { wire: 'owner_id', text: String } },
}
const ownerDetail: Read<{ readonly ownerId: number }, { readonly words?: readonly string[] }, string> = {
  context: owner,
  name: 'owner_detail',
  params: { words: { wire: 'words', text: words => words ?? [] } },
}

const observed = () => {
  const transport = fakeTransport()
  const clock = fakeClock()
  const mizan = createMizan({ contract: { hash: 'abc' }, transport, clock })
  let seconds = 0
  const it = observe(mizan, () => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds++)))
  const show = (ownerId: number, words: readonly string[] = []) =>
    mizan.instance(ownerDetail, { ownerId, words }).subscribe(() => {})
  const labels = () => it.seen().map(({ label, isShown }) => `${label}${isShown ? '' : ' (not shown)'}`)
  const texts = () => it.happenings().map(({ type, text }) => `${type} ${text}`)
  return { mizan, transport, clock, it, show, labels, texts }
}

const data = { owner_detail: 'Ada' }

describe('what is observed', () => {
  test('is which contexts are shown, and were', async () => {
    const { transport, show, labels } = observed()
    const hide = show(5)
    await transport.fetched().data(data)
    show(6, ['a', 'b'])
    expect(labels()).toEqual(['owner owner_id=5', 'owner owner_id=6 words=a,b'])
    hide()

    expect(labels()).toEqual(['owner owner_id=6 words=a,b', 'owner owner_id=5 (not shown)'])
  })

  test('is when and why they were fetched, and what made them stale', async () => {
    const { mizan, transport, show, it, texts } = observed()
    show(5)
    await transport.fetched().data(data)
    show(6)
    await transport.fetched().data(data)
    mizan.invalidate([{ context: 'owner', params: { owner_id: 5 } }, 'vets'])
    await transport.fetched().data(data)
    void mizan.instance(ownerDetail, { ownerId: 6 }).refetch()

    expect(it.seen()).toMatchObject([
      {
        label: 'owner owner_id=5',
        fetches: 2,
        why: 'stale by owner;owner_id=5, vets',
        by: 'owner;owner_id=5, vets',
        invalidated: expect.any(Date),
        fetched: expect.any(Date),
      },
      { label: 'owner owner_id=6', fetches: 2, why: 'again' },
    ])
    expect(it.seen()[1]).not.toHaveProperty('by')
    expect(texts()).toEqual([
      'fetch owner owner_id=6: again',
      'fetch owner owner_id=5: stale by owner;owner_id=5, vets',
      'invalidate owner;owner_id=5, vets',
      'fetch owner owner_id=6: first shown',
      'fetch owner owner_id=5: first shown',
    ])
  })

  test('is another caller, a server of another version, and a call that made nothing stale', async () => {
    const { mizan, transport, show, texts } = observed()
    show(5)
    await transport.fetched().data(data, { caller: 'ada' })
    void mizan.call({ name: 'login' }, {})
    await transport.called().result(null, {}, { caller: 'grace' })
    void mizan.call({ name: 'gone' }, {})
    await transport.called().problem(409, 'stale_client', { detail: 'reload' })
    mizan.forget()

    expect(texts().reverse()).toEqual([
      'fetch owner owner_id=5: first shown',
      'caller grace',
      'fetch owner owner_id=5: stale by something',
      'invalidate nothing',
      'invalidate nothing',
      'stale_client reload',
      'caller seen by another tab',
    ])
  })

  test('is told while somebody listens', () => {
    const { mizan, it } = observed()
    let told = 0
    const stop = it.subscribe(() => told++)
    mizan.invalidate(['vets'])
    expect(told).toBe(1)
    stop()
    mizan.invalidate(['vets'])
    expect(told).toBe(1)
    expect(it.happenings()).toHaveLength(2)
    it.stop()
    mizan.invalidate(['vets'])
    expect(it.happenings()).toHaveLength(2)
  })

  test('is not more than can be looked at', () => {
    const { mizan, it, show } = observed()
    for (let ownerId = 0; ownerId < 250; ownerId++) {
      show(ownerId)()
      mizan.invalidate(['vets'])
    }

    expect(it.happenings()).toHaveLength(200)
    expect(it.seen()).toHaveLength(200)
  })
})
