import { createMizan } from '../create.ts'
import { MizanError } from '../error.ts'
import type { PageData } from '../hydration.ts'
import type { Mizan } from '../mizan.ts'
import type { Transport } from '../transport.ts'
import type { Place, Setup } from './setup.ts'
import { NotFound, type Signal } from './signal.ts'

/** What a server is asked for: one page for one request. */
export interface RenderRequest extends Place {
  /** All that the page shows (protocol, section 13): nothing is fetched while it is rendered. */
  readonly data: PageData
  /** Of the answer's Content-Security-Policy, for scripts that a stream brings. */
  readonly nonce?: string | undefined
  /** What the component is given besides its place. */
  readonly props?: Readonly<Record<string, unknown>> | undefined
  /** What ids begin with, for one of several parts of a document. */
  readonly prefix?: string | undefined
  /** Whether HTML may leave before all of it is there. */
  readonly stream: boolean
  readonly signal: AbortSignal
  /** Told of errors that leave a part of the page to the browser. */
  readonly report: (error: unknown) => void
}

/** What has become of it. `head` is for the document's `<head>`. */
export interface Rendered {
  readonly status: number
  readonly location?: string
  readonly head: string
  readonly body: string | AsyncIterable<Uint8Array>
}

export type Render = (request: RenderRequest) => Promise<Rendered>

/** The props of a page's component. */
export const propsOf = ({ props, url, base, locale }: RenderRequest): Place => ({ ...props, url, base, locale })

/** The client of one render. It belongs to nothing else, knows what came with the request, and asks nobody. */
export const createServerMizan = (setup: Setup, { data, url, base, locale }: RenderRequest): Mizan => {
  const { attach, ...options } = setup({ url, base, locale })
  return createMizan({ ...options, data, keep: Infinity, retry: () => undefined, transport: nobody })
}

export const renderedSignal = (signal: Signal): Rendered => ({
  ...(signal instanceof NotFound ? { status: 404 } : { status: 303, location: signal.to }),
  head: '',
  body: '',
})

const refuse = () => Promise.reject(new MizanError('rendering', 'a server fetches nothing while it renders'))

const nobody: Transport = { root: '/', fetch: refuse, call: refuse }
