import { MizanError } from '@mizan/base'
import { isSignal, type OpenPage, openPage, openParts, type Place, type Setup } from '@mizan/base/ssr'
import type { ComponentType } from 'react'
import { createRoot, hydrateRoot, type Root, type RootOptions } from 'react-dom/client'
import { LEFT } from '../left.ts'
import { MizanContext } from '../MizanContext.tsx'

/** Brings the page to life that a server has sent; where it has sent no HTML, renders it. */
export const hydratePage = (Page: ComponentType<Place>, setup: Setup): Root => show(Page, openPage(setup))

/** The same for each part of that name in a document that something else has made, and for those that come later. */
export const hydrateParts = (Part: ComponentType<Place>, setup: Setup, name: string): void =>
  openParts(setup, name, part => {
    const root = show(Part, part)
    return () => root.unmount()
  })

const show = (Page: ComponentType<Place>, opened: OpenPage): Root => {
  const { element, place, prefix, client, isRendered, failed } = opened
  const ui = (
    <MizanContext client={client}>
      <Page {...place} />
    </MizanContext>
  )
  const options: RootOptions = {
    identifierPrefix: prefix,
    onUncaughtError: failed,
    // An answer that is none is shown where the data would be; anything else is a bug, or not for a boundary at all.
    onCaughtError: error => error instanceof MizanError || failed(error),
    // What a server left to the browser throws there what it threw here; that data have not come with the page is no error.
    onRecoverableError: error => isSignal(cause(error)) || isLeft(error) || reportError(error),
  }
  if (isRendered) {
    return hydrateRoot(element, ui, options)
  }
  const root = createRoot(element, options)
  root.render(ui)
  return root
}

const isLeft = (error: unknown): boolean => (error as { readonly digest?: unknown }).digest === LEFT

const cause = (error: unknown): unknown => (error instanceof Error ? (error.cause ?? error) : error)
