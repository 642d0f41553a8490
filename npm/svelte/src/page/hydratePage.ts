import { type OpenPage, openPage, openParts, type Place, type Setup } from '@mizan/base/ssr'
import { type Component, hydrate, mount, unmount } from 'svelte'
import Page from '../../Page.svelte'
import { MizanContext } from '../MizanContext.ts'

/** Brings the page to life that a server has sent; where it has sent no HTML, renders it. Returns what `unmount` takes. */
export const hydratePage = (page: Component<Place>, setup: Setup): object => show(page, openPage(setup))

/** The same for each part of that name in a document that something else has made, and for those that come later. */
export const hydrateParts = (part: Component<Place>, setup: Setup, name: string): void =>
  openParts(setup, name, opened => {
    const mounted = show(part, opened)
    return () => void unmount(mounted)
  })

const show = (page: Component<Place>, { element, place, client, isRendered, failed }: OpenPage): object =>
  (isRendered ? hydrate : mount)(Page as Component<object>, {
    target: element,
    props: { root: MizanContext, client, of: page, place, failed },
  })
