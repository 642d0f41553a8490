// @vitest-environment happy-dom
import { fakeTransport, settled } from '@mizan/base/testing'
import { flushSync, unmount } from 'svelte'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hydratePage } from './page/index.ts'
import { owner, pageOf } from './tests/clinic.ts'
import Place from './tests/Place.svelte'

const mistakes = vi.fn()
let opened: object | undefined

beforeEach(() => vi.stubGlobal('reportError', mistakes))

afterEach(async () => {
  mistakes.mockReset()
  if (opened) {
    await unmount(opened)
  }
  vi.restoreAllMocks()
})

/** What a page shows that no server has rendered, but whose data came with it. */
const opening = async (data: unknown) => {
  document.documentElement.lang = 'de'
  document.body.innerHTML = `<div id="mizan-root" data-base="/clinic" data-url="/owners/5"></div>
<script type="application/json" id="mizan-data">${JSON.stringify(data)}</script>`
  const transport = fakeTransport()
  const attach = vi.fn()
  opened = hydratePage(Place, ({ base }) => ({
    contract: { hash: 'abc' },
    transport: { ...transport, root: `${base}/api/mizan/` },
    attach,
  }))
  flushSync()
  await settled()
  const text = () => document.getElementById('mizan-root')?.textContent
  return { transport, attach, text }
}

describe('a page that no server has rendered', () => {
  test('is rendered by the browser, of the data that came with it', async () => {
    const { text, transport, attach } = await opening(pageOf(owner('Ada')))

    expect(text()).toMatch(/^Ada *\/clinic \/owners\/5 de$/)
    expect(transport.fetches).toEqual([])
    expect(attach).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ transport: expect.objectContaining({ root: '/clinic/api/mizan/' }) }),
    )
  })

  test('fetches what it has no data of', async () => {
    const { transport } = await opening({ v: 1, contexts: [] })

    expect(transport.fetches.map(({ target }) => target)).toEqual(['ctx/owner/?owner_id=5'])
  })

  test('says that there is nothing where a component says so', async () => {
    const { text } = await opening(pageOf(owner('nobody')))

    expect(text()).toBe('Not found')
    expect(mistakes).not.toHaveBeenCalled()
  })

  test('goes where a component redirects to', async () => {
    const replace = vi.spyOn(window.location, 'replace').mockImplementation(() => undefined)
    await opening(pageOf(owner('moved')))

    expect(replace).toHaveBeenCalledExactlyOnceWith(new URL('/owners/6', location.href).href)
    expect(mistakes).not.toHaveBeenCalled()
  })
})
