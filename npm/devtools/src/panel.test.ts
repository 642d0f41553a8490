// @vitest-environment happy-dom
import { createMizan, type Read } from '@mizan/base'
import { fakeClock, fakeTransport } from '@mizan/base/testing'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { devtools } from './index.ts'

const vets: Read<Record<never, never>, Record<never, never>, readonly string[]> = {
  context: { name: 'vets', params: {} },
  name: 'vets',
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

const opened = () => {
  const transport = fakeTransport()
  const mizan = createMizan({ contract: { hash: 'abc' }, transport, clock: fakeClock() })
  const close = devtools(mizan)
  const shadow = document.querySelector('mizan-devtools')?.shadowRoot as ShadowRoot
  const button = shadow.querySelector('button') as HTMLButtonElement
  const panel = shadow.querySelector('section') as HTMLElement
  const rows = () => [...shadow.querySelectorAll('tbody tr')].map(row => [...row.children].map(it => it.textContent))
  return { mizan, transport, close, shadow, button, panel, rows }
}

describe('the panel', () => {
  test('is closed until it is opened, and says so', () => {
    const { button, panel } = opened()
    expect(panel.hidden).toBe(true)
    expect(button.getAttribute('aria-expanded')).toBe('false')
    button.click()

    expect(panel.hidden).toBe(false)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(button.getAttribute('aria-controls')).toBe(panel.id)
    expect(panel.getAttribute('aria-label')).toBe('Mizan')
    expect(panel.tabIndex).toBe(0)
  })

  test('shows what has happened before, and what happens', async () => {
    const { mizan, transport, button, rows, panel } = opened()
    mizan.instance(vets, {}).subscribe(() => {})
    await transport.fetched().data({ vets: [] })
    button.click()
    expect(rows()).toMatchObject([['vets', 'yes', '1×', expect.stringContaining('first shown'), '']])
    mizan.invalidate(['vets'])

    expect(rows()).toMatchObject([
      ['vets', 'yes', '2×', expect.stringContaining('stale by vets'), expect.stringContaining('vets')],
    ])
    expect(panel.textContent).toContain('Contexts (1 shown)')
    expect(panel.textContent).toContain('invalidate: vets')
  })

  test('shows what is no longer shown, though nobody tells', async () => {
    const { mizan, transport, button, rows } = opened()
    const hide = mizan.instance(vets, {}).subscribe(() => {})
    await transport.fetched().data({ vets: [] })
    button.click()
    hide()
    vi.advanceTimersByTime(500)

    expect(rows()).toMatchObject([['vets', 'no', '1×', expect.anything(), '']])
  })

  test('is closed by Escape, which leads back to the button', () => {
    const { shadow, button, panel } = opened()
    button.click()
    panel.focus()
    panel.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))

    expect(panel.hidden).toBe(true)
    expect(shadow.activeElement).toBe(button)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is data, never markup', () => {
    const { mizan, button, shadow } = opened()
    button.click()
    mizan.invalidate(['<img src=x>'])

    expect(shadow.querySelector('img')).toBeNull()
    expect(shadow.textContent).toContain('<img src=x>')
  })

  test('goes, and leaves nothing behind', () => {
    const { mizan, button, close } = opened()
    button.click()
    close()
    mizan.invalidate(['vets'])

    expect(document.querySelector('mizan-devtools')).toBeNull()
    expect(vi.getTimerCount()).toBe(0)
  })
})
