import type { Mizan } from '@mizan/base'
import { observe, type Seen } from './seen.ts'

const STYLE = `
:host { all: initial; position: fixed; inset: auto 0.75rem 0.75rem auto; z-index: 2147483647;
  font: 13px/1.4 system-ui, sans-serif; color: #1b1f24; color-scheme: light }
button { font: inherit; border: 1px solid #6e7781; border-radius: 0.4rem; background: #fff; color: inherit;
  padding: 0.25rem 0.7rem; cursor: pointer; display: block; margin: 0.5rem 0 0 auto }
:focus-visible { outline: 2px solid #0969da; outline-offset: 1px }
section { width: min(46rem, calc(100vw - 1.5rem)); max-height: 60vh; overflow: auto; background: #fff;
  border: 1px solid #6e7781; border-radius: 0.4rem; padding: 0.75rem; box-sizing: border-box; box-shadow: 0 4px 16px #0003 }
h2 { font-size: 1em; margin: 0.75rem 0 0.25rem }
h2:first-child { margin-top: 0 }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: 0.15rem 0.6rem 0.15rem 0; border-bottom: 1px solid #d0d7de }
tr.hidden { color: #57606a }
ol { list-style: none; margin: 0; padding: 0 }
time { color: #57606a; font-variant-numeric: tabular-nums }
`

const EVERY = 500

type Child = Node | string

const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value)
  }
  made.append(...children)
  return made
}

const time = (at: Date): Child =>
  element('time', { datetime: at.toISOString() }, at.toLocaleTimeString(undefined, { hour12: false }))

const HEADS = ['Context', 'Shown', 'Fetched', 'Last fetch', 'Stale']

const rowOf = ({ label, isShown, fetches, fetched, why, invalidated, by }: Seen): HTMLElement =>
  element(
    'tr',
    { class: isShown ? 'shown' : 'hidden' },
    element('th', { scope: 'row' }, label),
    element('td', {}, isShown ? 'yes' : 'no'),
    element('td', {}, `${fetches}×`),
    element('td', {}, ...(fetched ? [time(fetched), ` ${why}`] : [])),
    element('td', {}, ...(invalidated ? [time(invalidated), ` ${by}`] : [])),
  )

/**
 * Puts a button in the corner of the page that opens a panel: which contexts are shown, what made them stale, when and why they
 * were fetched. For development: `if (import.meta.env.DEV) import('@mizan/devtools').then(it => it.devtools(mizan))`.
 *
 * @returns what takes it away again
 */
export const devtools = (mizan: Mizan): (() => void) => {
  const { seen, happenings, subscribe, stop } = observe(mizan)
  const host = document.createElement('mizan-devtools')
  const shadow = host.attachShadow({ mode: 'open' })
  const style = new CSSStyleSheet()
  style.replaceSync(STYLE)
  shadow.adoptedStyleSheets = [style]
  let close: (() => void) | undefined

  const panel = element('section', { id: 'panel', 'aria-label': 'Mizan', tabindex: '0', hidden: '' })
  const button = element('button', { type: 'button', 'aria-controls': 'panel', 'aria-expanded': 'false' }, 'Mizan')

  const render = () => {
    const instances = seen()
    const log = happenings().map(({ at, type, text }) => element('li', {}, time(at), ` ${type}: ${text}`))
    panel.replaceChildren(
      element('h2', {}, `Contexts (${instances.filter(({ isShown }) => isShown).length} shown)`),
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...HEADS.map(head => element('th', { scope: 'col' }, head)))),
        element('tbody', {}, ...instances.map(rowOf)),
      ),
      element('h2', {}, 'What happened'),
      element('ol', {}, ...log),
    )
  }

  const open = () => {
    render()
    // Nobody tells what is shown out of what is held, and what no longer is.
    const timer = setInterval(render, EVERY)
    const leave = subscribe(render)
    return () => {
      clearInterval(timer)
      leave()
    }
  }

  const toggle = () => {
    close?.()
    close = close ? undefined : open()
    panel.hidden = !close
    button.setAttribute('aria-expanded', `${!!close}`)
  }

  button.addEventListener('click', toggle)
  shadow.addEventListener('keydown', event => {
    if ((event as KeyboardEvent).key === 'Escape' && close) {
      toggle()
      button.focus()
    }
  })
  shadow.append(panel, button)
  document.body.append(host)

  return () => {
    close?.()
    stop()
    host.remove()
  }
}
