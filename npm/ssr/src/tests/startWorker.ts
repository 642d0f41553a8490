import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { EMPTY, encodeFrame, type Frame, frameDecoder } from '../worker/frame.ts'
import type { RenderHead } from '../worker/requests.ts'

const require = createRequire(import.meta.url)

/** The binary that npm has installed for this machine. */
export const bun = (): string =>
  join(
    dirname(
      require.resolve(
        `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}/package.json`,
      ),
    ),
    'bin/bun',
  )

export const SCRIPT: string = join(import.meta.dirname, '../../dist/worker.mjs')

export type Answer = Readonly<Record<string, unknown>>

export interface Told {
  readonly head: Answer | undefined
  readonly html: string
  /** `end` or `error`. */
  readonly last: Answer
  /** How long each frame took, in milliseconds, and how much it brought. */
  readonly parts: readonly { readonly after: number; readonly text: string }[]
}

export type Asked = Partial<Omit<RenderHead, 'do' | 'id'>> & { readonly data?: unknown }

/** A real worker as the server starts it. */
export interface TestWorker {
  readonly pid: number
  readonly ready: Promise<Answer>
  readonly exited: Promise<number | null>
  log(): string
  render(asked: Asked): Promise<Told>
  /** The id that the next render has. */
  next(): number
  /** Has all that is asked for meanwhile arrive at once. */
  together(asking: () => void): void
  cancel(id: number): void
  write(bytes: Uint8Array): void
  /** Whether what it answers is read. */
  read(reads: boolean): void
  end(): void
  kill(): void
}

/** Answers come by a pipe, as with a server: Node itself would have them come by a socket. */
export const startWorker = (folder: string, ...options: readonly string[]): TestWorker =>
  started('exec 3> >(exec cat); exec "$@" 1>&2', folder, options)

/** Answers come by what can't be opened once more. */
export const startWorkerOnSocket = (folder: string): TestWorker => started('exec "$@" 3>&1 1>&2', folder, [])

const started = (script: string, folder: string, options: readonly string[]): TestWorker => {
  const child = spawn('bash', ['-c', script, 'mizan', bun(), SCRIPT, folder, ...options], {
    env: { NODE_ENV: options.includes('--sources') ? 'development' : 'production', PATH: '/usr/bin:/bin' },
  })
  const waiting = new Map<number, (frame: Frame<Answer>) => void>()
  let id = 0
  let log = ''
  let isReady: (ready: Answer) => void
  const ready = new Promise<Answer>(resolve => {
    isReady = resolve
  })
  const exited = new Promise<number | null>(resolve => child.on('close', resolve))
  const decode = frameDecoder(frame => {
    const head = frame.head as Answer
    if (head.ready) {
      isReady(head.ready as Answer)
    } else {
      waiting.get(head.id as number)?.({ head, body: frame.body })
    }
  })
  child.stdout.on('data', decode)
  child.stderr.on('data', text => {
    log += text
  })
  child.stdin.on('error', () => undefined)
  const write = (bytes: Uint8Array) => void child.stdin.write(bytes)
  const send = (head: object, body: Uint8Array = EMPTY) => encodeFrame({ head: head as Answer, body }).forEach(write)

  const render = ({ data = { v: 1, contexts: [] }, ...asked }: Asked) =>
    new Promise<Told>((resolve, reject) => {
      const own = id++
      const begun = performance.now()
      const parts: { after: number; text: string }[] = []
      let first: Answer | undefined
      const decoder = new TextDecoder()
      waiting.set(own, ({ head, body }) => {
        const text = decoder.decode(body, { stream: true })
        if (body.length > 0) {
          parts.push({ after: performance.now() - begun, text })
        }
        if (head.part === 'head') {
          first = head
        }
        if (head.part === 'end' || head.part === 'error') {
          waiting.delete(own)
          resolve({ head: first, parts, html: parts.map(it => it.text).join(''), last: head })
        }
      })
      void exited.then(code => waiting.has(own) && reject(new Error(`the worker has left with ${code}: ${log}`)))
      send(
        { do: 'render', id: own, url: '/', base: '', locale: 'en', stream: false, deadline: 10_000, ...asked },
        Buffer.from(JSON.stringify(data)),
      )
    })

  return {
    pid: child.pid as number,
    ready,
    exited,
    log: () => log,
    render,
    next: () => id,
    together: asking => {
      child.stdin.cork()
      asking()
      child.stdin.uncork()
    },
    cancel: cancelled => send({ do: 'cancel', id: cancelled }),
    write,
    read: reads => (reads ? child.stdout.resume() : child.stdout.pause()),
    end: () => child.stdin.end(),
    kill: () => child.kill('SIGKILL'),
  }
}

/** What a server puts into the page of a user. */
export const userData = (id: number | string, name: string = `user ${id}`, secret: string = `secret of ${id}`) => ({
  v: 1,
  caller: `caller ${id}`,
  contexts: [{ context: 'user', params: { user_id: `${id}` }, etag: '"1"', data: { profile: { name, secret } } }],
})
