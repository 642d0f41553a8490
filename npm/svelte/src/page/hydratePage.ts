import { openPage, type Place, type Setup } from '@mizan/base/ssr'
import { type Component, hydrate, mount } from 'svelte'
import Page from '../../Page.svelte'
import { MizanContext } from '../MizanContext.ts'

/** Brings the page to life that a server has sent; where it has sent no HTML, renders it. Returns what `unmount` takes. */
export const hydratePage = (page: Component<Place>, setup: Setup): object => {
  const { element, place, client, isRendered, failed } = openPage(setup)
  return (isRendered ? hydrate : mount)(Page as Component<object>, {
    target: element,
    props: { root: MizanContext, client, of: page, place, failed },
  })
}
