import type { Rendered, RenderRequest } from '@mizan/base/ssr'
import type { App, Extras } from './apps.ts'
import { EMPTY, MAX_BODY } from './frame.ts'
import type { Output } from './output.ts'
import type { RenderHead } from './requests.ts'

const MAX_MESSAGE = 2000
const MAX_STACK = 16_000

/** Renders one page and sends what becomes of it: one frame that begins, and one that ends. */
export const answer = async (
  app: App | undefined,
  head: RenderHead,
  body: Uint8Array,
  signal: AbortSignal,
  output: Output,
): Promise<void> => {
  const { id } = head
  let where: 'before' | 'after' = 'before'
  try {
    signal.throwIfAborted()
    const page = await app?.page(head.page)
    if (!page) {
      throw new NoSuchPage(`${head.app}/${head.page}`)
    }
    const rendered = await orAborted(page.render(requestOf(head, body, signal)), signal)
    const begin = headFrame(id, rendered, page.extras)
    if (typeof rendered.body === 'string') {
      output.send(begin, endFrame(id))
      return
    }
    output.send(begin)
    where = 'after'
    await sendRest(id, rendered.body, signal, output)
    output.send(endFrame(id))
  } catch (error) {
    output.send({ head: { id, part: 'error', ...described(error, app), where }, body: EMPTY })
  }
}

class NoSuchPage extends Error {
  override readonly name = 'NoSuchPage'
}

const requestOf = (head: RenderHead, body: Uint8Array, signal: AbortSignal): RenderRequest => {
  const { url, base, locale, nonce, props, prefix, stream, app, page } = head
  return {
    url,
    base,
    locale,
    nonce,
    props,
    prefix,
    stream,
    signal,
    data: JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8')),
    report: error => console.error(`${app}/${page}: a part is left to the browser:`, error),
  }
}

const headFrame = (id: number, { status, location, head, body }: Rendered, extras: Extras | undefined) => ({
  head: {
    id,
    part: 'head',
    status,
    location: location?.toWellFormed() ?? null,
    title: /<title[\s>]/.test(head),
    head: head.toWellFormed() + (extras?.inline ?? ''),
    ...(extras && { scripts: extras.scripts, styles: [] }),
  },
  body: typeof body === 'string' ? Buffer.from(body) : EMPTY,
})

const endFrame = (id: number) => ({ head: { id, part: 'end', resident: resident() }, body: EMPTY })

const MEASURED_EVERY = 20
let measured = Number.NEGATIVE_INFINITY

/** The memory of this process in bytes, once in 20 ms: to ask the system takes longer than all else that is said of a page. */
const resident = () => {
  const now = performance.now()
  if (now - measured < MEASURED_EVERY) {
    return undefined
  }
  measured = now
  return process.memoryUsage.rss()
}

const sendRest = async (id: number, body: AsyncIterable<Uint8Array>, signal: AbortSignal, output: Output) => {
  const chunks = body[Symbol.asyncIterator]()
  let length = 0
  try {
    for (;;) {
      const { done, value } = await orAborted(chunks.next(), signal)
      if (done) {
        return
      }
      length += value.length
      // The server would end a worker that sends more.
      if (length > MAX_BODY) {
        throw new RangeError(`a page of more than ${MAX_BODY} bytes is too long`)
      }
      output.send({ head: { id, part: 'more' }, body: value })
      await orAborted(output.drained(), signal)
    }
  } finally {
    // Not awaited: what hangs is not to hang this, too.
    void chunks.return?.()?.catch(() => undefined)
  }
}

/** A component may wait for ever, and is not asked whether it has heard. */
const orAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  let stop: () => void = () => undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop)
  })
  try {
    signal.throwIfAborted()
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
    work.catch(() => undefined)
  }
}

const described = (thrown: unknown, app: App | undefined) => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  return {
    name: cut(error.name, 200),
    message: cut(error.message, MAX_MESSAGE),
    stack: cut(app?.stack(error) ?? '', MAX_STACK),
  }
}

/** So that it fits into the head of a frame, whatever it is, and is Unicode. */
const cut = (text: unknown, length: number): string => {
  const start = `${text}`.slice(0, length).toWellFormed()
  return JSON.stringify(start).length <= 2 * length ? start : cut(start, length / 2)
}
