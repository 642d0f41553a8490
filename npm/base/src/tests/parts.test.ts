// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type OpenPage, openParts } from '../ssr/index.ts'

const part = (name: string, prefix: string, props: object = {}) =>
  `<div data-mizan-part="${name}" data-base="/clinic" data-url="/owners" data-locale="fr" data-prefix="${prefix}"
data-props='${JSON.stringify(props)}'><b>rendered</b></div>`

const data = (ownerId: string, caller?: string) =>
  `<script type="application/json" data-mizan-data>${JSON.stringify({
    v: 1,
    caller,
    contexts: [{ context: 'owner', params: { owner_id: ownerId }, etag: '"1"', data: { owner_detail: ownerId } }],
  })}</script>`

const newSetup = () => vi.fn(() => ({ contract: { hash: 'abc' }, attach }))
const attach = vi.fn()
const hide = vi.fn()

beforeEach(() => {
  attach.mockReset()
  hide.mockReset()
  document.documentElement.lang = 'de'
  document.body.innerHTML = ''
})

/** The parts that were shown, in order. */
const open = (name: string, setup = newSetup()) => {
  const shown: OpenPage[] = []
  openParts(setup, name, opened => {
    shown.push(opened)
    return () => hide(opened.prefix)
  })
  return shown
}

describe('parts of a document that something else has made', () => {
  test('are those of one name, with their props where they stand', () => {
    document.body.innerHTML =
      part('react/A.tsx', 'm0-', { ownerId: 5 }) + part('react/B.tsx', 'm1-') + part('react/A.tsx', 'm2-')

    expect(open('react/A.tsx')).toMatchObject([
      { prefix: 'm0-', isRendered: true, place: { ownerId: 5, url: '/owners', base: '/clinic', locale: 'fr' } },
      { prefix: 'm2-', isRendered: true },
    ])
  })

  test('have one client, which begins with the data of all', () => {
    document.body.innerHTML =
      part('react/A.tsx', 'm0-') +
      data('5') +
      part('react/B.tsx', 'm1-') +
      data('6', 'ada') +
      '<script id="mizan-data">{</script>'
    const setup = newSetup()
    const [a] = open('react/A.tsx', setup)
    const [b] = open('react/B.tsx', setup)

    expect(a?.client).toBe(b?.client)
    expect(setup).toHaveBeenCalledOnce()
    expect(attach).toHaveBeenCalledExactlyOnceWith(a?.client)
    expect(globalThis).toMatchObject({
      __MIZAN_SSR_DATA__: {
        v: 1,
        caller: 'ada',
        contexts: [{ params: { owner_id: '5' } }, { params: { owner_id: '6' } }],
      },
    })
  })

  test('that come later are rendered by the browser, and those that go are told', async () => {
    document.body.innerHTML = part('react/A.tsx', 'early-')
    const shown = open('react/A.tsx')
    document.body.innerHTML = part('react/A.tsx', 'm1-')

    await vi.waitFor(() => expect(shown).toHaveLength(2))
    expect(shown[1]).toMatchObject({ prefix: 'm1-', isRendered: false })
    expect(hide).toHaveBeenCalledWith('early-')
  })

  test('may be none', () => {
    expect(open('react/A.tsx')).toEqual([])
  })
})
