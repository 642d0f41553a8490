import {
  createServerMizan,
  isSignal,
  type Place,
  propsOf,
  type Rendered,
  type RenderRequest,
  renderedSignal,
  type Setup,
} from '@mizan/base/ssr'
import type { Component } from 'svelte'
import { render } from 'svelte/server'
import Page from '../../Page.svelte'
import { MizanContext } from '../MizanContext.ts'

/** Renders a page for one request, all of it at once. */
export const renderPage = async (page: Component<Place>, setup: Setup, request: RenderRequest): Promise<Rendered> => {
  const { nonce, prefix, signal } = request
  try {
    const { head, body } = await render(Page as Component<object>, {
      props: { root: MizanContext, client: createServerMizan(setup, request), of: page, place: propsOf(request) },
      ...(nonce === undefined ? {} : { csp: { nonce } }),
      ...(prefix === undefined ? {} : { idPrefix: prefix }),
    })
    signal.throwIfAborted()
    return { status: 200, head, body }
  } catch (error) {
    if (isSignal(error)) {
      return renderedSignal(error)
    }
    throw error
  }
}
