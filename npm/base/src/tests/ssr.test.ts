// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isSignal, notFound, openPage, redirect } from '../ssr/index.ts'

const replace = vi.fn()
const reported = vi.fn()

beforeEach(() => {
  document.documentElement.lang = 'de'
  document.body.innerHTML = '<div id="mizan-root" data-base="/clinic" data-url="/owners/5?tab=1"><b>half</b></div>'
  vi.stubGlobal('reportError', reported)
  vi.spyOn(window.location, 'replace').mockImplementation(replace)
})

afterEach(() => {
  vi.restoreAllMocks()
  replace.mockReset()
  reported.mockReset()
})

const thrown = (by: () => never) => {
  try {
    return by()
  } catch (error) {
    return error
  }
}

const root = () => document.getElementById('mizan-root') as HTMLElement
const open = () => openPage(() => ({ contract: { hash: 'abc' } }))

describe('a page that a server has sent', () => {
  test('is where the server says that it is', () => {
    const setup = vi.fn(() => ({ contract: { hash: 'abc' } }))
    const place = { url: '/owners/5?tab=1', base: '/clinic', locale: 'de' }

    expect(openPage(setup)).toMatchObject({ place, isRendered: true, element: root() })
    expect(setup).toHaveBeenCalledExactlyOnceWith(place)
  })

  test('is rendered once it is complete, if it came as a stream', () => {
    root().dataset.streamed = ''
    root().insertAdjacentHTML('afterend', '<script type="application/json" id="mizan-end"></script>')

    expect(open().isRendered).toBe(true)
  })

  test('is empty when the stream has broken off', () => {
    root().dataset.streamed = ''

    expect(open().isRendered).toBe(false)
    expect(root().childNodes).toHaveLength(0)
  })

  test.each([
    ['/owners/6', '/owners/6'],
    ['https://other.example/', 'https://other.example/'],
  ])('goes where a component says: %s', (to, where) => {
    open().failed(thrown(() => redirect(to)))

    expect(replace).toHaveBeenCalledExactlyOnceWith(new URL(where, location.href).href)
  })

  test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x'])('goes nowhere with %s', to => {
    open().failed(thrown(() => redirect(to)))

    expect(replace).not.toHaveBeenCalled()
  })

  test('reports what is no signal', () => {
    const error = new Error('a bug')
    open().failed(error)

    expect(reported).toHaveBeenCalledExactlyOnceWith(error)
    expect(root().innerHTML).toBe('<b>half</b>')
    expect([isSignal(error), isSignal(thrown(notFound))]).toEqual([false, true])
  })
})
