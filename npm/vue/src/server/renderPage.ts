import {
  createServerMizan,
  isSignal,
  propsOf,
  type Rendered,
  type RenderRequest,
  renderedSignal,
  type Setup,
} from '@mizan/base/ssr'
import { type Component, createSSRApp } from 'vue'
import { renderToString, renderToWebStream } from 'vue/server-renderer'
import type { HeadContext } from '../page/useHead.ts'
import { whole } from '../page/whole.ts'
import { headHtml } from './headHtml.ts'

/** Renders a page for one request. What goes wrong in it, and is caught by no component, fails the whole page. */
export const renderPage = async (page: Component, setup: Setup, request: RenderRequest): Promise<Rendered> => {
  const { prefix = '', stream, signal } = request
  const errors: unknown[] = []
  const app = createSSRApp(whole(page, createServerMizan(setup, request), propsOf(request)))
  app.config.idPrefix = prefix
  app.config.errorHandler = error => errors.push(error)
  const context: HeadContext = { heads: [] }
  const head = () => headHtml(context.heads.map(it => it()))
  const check = () => {
    signal.throwIfAborted()
    if (errors.length > 0) {
      throw errors.find(isSignal) ?? errors[0]
    }
  }
  try {
    if (!stream) {
      const body = await renderToString(app, context)
      check()
      return { status: 200, head: head(), body }
    }
    const chunks = renderToWebStream(app, context).getReader()
    const first = await chunks.read()
    // What components await is there already, as a rule, and a moment later it is known what they say.
    await new Promise(resolve => setTimeout(resolve))
    check()
    return { status: 200, head: head(), body: rest(chunks, first, check) }
  } catch (error) {
    if (isSignal(error)) {
      return renderedSignal(error)
    }
    throw error
  }
}

async function* rest(
  chunks: ReadableStreamDefaultReader<Uint8Array>,
  first: ReadableStreamReadResult<Uint8Array>,
  check: () => void,
): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = first; !chunk.done; chunk = await chunks.read()) {
      check()
      if (chunk.value.length > 0) {
        yield chunk.value
      }
    }
    check()
  } finally {
    await chunks.cancel()
  }
}
