// @vitest-environment happy-dom
import type { PageData } from '@mizan/base'
import { act } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { MizanContext, useRead } from '../index.ts'
import { clinic, OwnerContext, owner, owner5, ownerVisits, targets, useOwnerDetail } from './clinic.ts'
import { hydrate } from './page.tsx'

const data = (): PageData => ({
  v: 1,
  caller: 'ada',
  contexts: [{ context: 'owner', params: { owner_id: '5' }, etag: '"1"', data: owner('Ada', ['May']) }],
})

const Name = () => <b>{useOwnerDetail().name}</b>
const Visits = () => {
  const { data, isPending } = useRead(ownerVisits)
  return <i>{isPending ? 'pending' : data?.join()}</i>
}
const ui = (
  <OwnerContext ownerId={5} fallback="…">
    <Name /> <Visits />
  </OwnerContext>
)

/** What a server makes of it, which has these data. */
const rendered = (its: PageData) =>
  renderToString(<MizanContext client={clinic({ data: its }).mizan}>{ui}</MizanContext>)

describe('a page that a server has rendered', () => {
  test('comes alive with what it was rendered with: no request, and nothing is rendered otherwise', async () => {
    const html = rendered(data())
    expect(html).toContain('<b>Ada</b> <i>May</i>')
    const { mizan, transport } = clinic({ data: data() })
    const mistakes: unknown[] = []
    const page = await hydrate(mizan, html, ui, mistake => mistakes.push(mistake))

    expect(page.text()).toBe('Ada May')
    expect(mistakes).toEqual([])
    expect(transport.fetches).toEqual([])
    expect(mizan.shown()).toHaveLength(1)
  })

  test('stays fresh from then on', async () => {
    const { mizan, transport } = clinic({ data: data() })
    const page = await hydrate(mizan, rendered(data()), ui)
    await act(async () => mizan.invalidate([owner5]))
    await act(() => transport.fetched().data(owner('Grace', ['May'])))

    expect(page.text()).toBe('Grace May')
  })

  test('comes alive with what it was rendered with, and then shows what has come meanwhile', async () => {
    const { mizan, transport } = clinic({ data: data() })
    const loading = mizan.instance(ownerVisits, { ownerId: 5 }).refetch()
    await transport.fetched().data(owner('Grace', ['June']))
    await loading
    const mistakes: unknown[] = []
    const page = await hydrate(mizan, rendered(data()), ui, mistake => mistakes.push(mistake))

    expect(mistakes).toEqual([])
    expect(page.text()).toBe('Grace June')
    expect(targets(transport)).toHaveLength(1)
  })

  test('with nothing is filled by the browser, each context by one request', async () => {
    const { mizan, transport } = clinic()
    const html = rendered({ v: 1, contexts: [] })
    expect(html).toContain('…')
    const mistakes: unknown[] = []
    const page = await hydrate(mizan, html, ui, mistake => mistakes.push(mistake))
    await act(() => transport.fetched().data(owner('Ada', ['May'])))

    expect(page.text()).toBe('Ada May')
    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5'])
  })
})
