import { MizanError } from '@mizan/base'
import {
  createServerMizan,
  isSignal,
  type Place,
  propsOf,
  type Rendered,
  type RenderRequest,
  renderedSignal,
  type Setup,
  type Signal,
} from '@mizan/base/ssr'
import type { ComponentType } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { LEFT } from '../left.ts'
import { MizanContext } from '../MizanContext.tsx'
import { splitDocument } from './splitDocument.ts'

/** Renders a page for one request. */
export const renderPage = async (
  Page: ComponentType<Place>,
  setup: Setup,
  request: RenderRequest,
): Promise<Rendered> => {
  const { locale, nonce, prefix, stream, signal, report } = request
  const errors: unknown[] = []
  let told: Signal | undefined
  const id = `mizan-${crypto.randomUUID()}`
  // A document, so that React puts head elements into its head. Nothing stands beside what the browser hydrates: ids are the same.
  const html = await renderToReadableStream(
    <html lang={locale}>
      <body id={id}>
        <MizanContext client={createServerMizan(setup, request)}>
          <Page {...propsOf(request)} />
        </MizanContext>
      </body>
    </html>,
    {
      signal,
      ...(nonce === undefined ? {} : { nonce }),
      ...(prefix === undefined ? {} : { identifierPrefix: prefix }),
      // What is there is sent in its place: without JavaScript nothing would move it there.
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      onError(error) {
        if (isSignal(error)) {
          told ??= error
        } else {
          errors.push(error)
          report(error)
        }
        return error instanceof MizanError && error.code === 'rendering' ? LEFT : undefined
      },
    },
  ).catch(rejected => {
    if (told === undefined) {
      throw rejected
    }
  })
  if (!stream) {
    await html?.allReady
  }
  if (told || !html) {
    await html?.cancel()
    return renderedSignal(told as Signal)
  }
  const { head, body, isLeft } = await splitDocument(html, id, stream)
  signal.throwIfAborted()
  if (isLeft) {
    throw errors[0] ?? new MizanError('rendering', 'nothing was rendered')
  }
  return { status: 200, head, body }
}
