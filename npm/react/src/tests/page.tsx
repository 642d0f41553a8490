import type { Mizan } from '@mizan/base'
import { act, Component, type ReactNode, StrictMode } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { afterEach } from 'vitest'
import { MizanContext } from '../index.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const roots = new Set<Root>()

/** What a test shows, and what is to be seen of it. */
export interface Page {
  readonly element: HTMLElement
  /** What a user reads: nothing that is hidden. */
  text(): string
  show(ui: ReactNode): Promise<void>
  leave(): Promise<void>
}

const pageOf = (element: HTMLElement, root: Root, around: (ui: ReactNode) => ReactNode): Page => ({
  element,
  text: () => textOf(element),
  show: ui => act(async () => root.render(around(ui))),
  async leave() {
    roots.delete(root)
    await act(async () => root.unmount())
  },
})

const textOf = (node: Node): string =>
  node instanceof HTMLElement && node.style.display === 'none'
    ? ''
    : node.nodeType === Node.TEXT_NODE
      ? `${node.textContent}`
      : [...node.childNodes].map(textOf).join('')

const newElement = () => {
  const element = document.createElement('div')
  document.body.append(element)
  return element
}

const inside = (mizan: Mizan) => (ui: ReactNode) => <MizanContext client={mizan}>{ui}</MizanContext>

/** Shows something in a page of its own. */
export const open = async (mizan: Mizan, ui: ReactNode, strict = false): Promise<Page> => {
  const element = newElement()
  const root = createRoot(element)
  roots.add(root)
  const around = inside(mizan)
  const page = pageOf(element, root, strict ? it => <StrictMode>{around(it)}</StrictMode> : around)
  await page.show(ui)
  return page
}

/** Lets a page that a server has rendered come alive. */
export const hydrate = async (
  mizan: Mizan,
  html: string,
  ui: ReactNode,
  onRecoverableError?: (error: unknown) => void,
): Promise<Page> => {
  const element = newElement()
  element.innerHTML = html
  const around = inside(mizan)
  const options = onRecoverableError ? { onRecoverableError } : {}
  const root = await act(async () => hydrateRoot(element, around(ui), options))
  roots.add(root)
  return pageOf(element, root, around)
}

export const click = (page: Page, selector = 'button'): Promise<void> =>
  act(async () => page.element.querySelector<HTMLElement>(selector)?.click())

interface BoundaryProps {
  readonly children: ReactNode
  readonly onReset?: (error: Error) => void
}

/** An error boundary as applications have them; its button tries again. */
export class AnyBoundary extends Component<BoundaryProps, { readonly error?: Error }> {
  static getDerivedStateFromError = (error: Error) => ({ error })

  override state: { readonly error?: Error } = {}

  private reset(error: Error) {
    this.props.onReset?.(error)
    this.setState({ error: undefined as never })
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? (
      <button type="button" onClick={() => this.reset(error)}>
        {error.message}
      </button>
    ) : (
      this.props.children
    )
  }
}

afterEach(async () => {
  for (const root of roots) {
    await act(async () => root.unmount())
  }
  roots.clear()
  document.body.replaceChildren()
})
