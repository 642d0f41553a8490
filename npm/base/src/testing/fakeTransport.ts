import type { Problem } from '../problem.ts'
import type { Answer, CallRequest, FetchRequest, Transport } from '../transport.ts'
import { settled } from './settled.ts'

type Personal = Pick<Answer, 'etag' | 'caller'>

/** A request that a test answers when it likes. Each answer waits until the client has taken it. */
export interface Answerable {
  answer(answer: Answer): Promise<void>
  problem(status: number, code: string, more?: Partial<Problem> & Personal): Promise<void>
  /** No answer comes. */
  fail(cause?: unknown): Promise<void>
}

export interface FakeFetch extends FetchRequest, Answerable {
  data(data: object, more?: Personal): Promise<void>
  notModified(more?: Personal): Promise<void>
}

export interface FakeCall extends CallRequest, Answerable {
  /** `more` is what stands beside `result`: `invalidate`, `contexts`. */
  result(result: unknown, more?: Readonly<Record<string, unknown>>, personal?: Personal): Promise<void>
}

/** A transport that only remembers what it was asked, in order. */
export interface FakeTransport extends Transport {
  readonly fetches: FakeFetch[]
  readonly calls: FakeCall[]
  /** The last fetch, or the last but some; fails where there is none. */
  fetched(butLast?: number): FakeFetch
  called(butLast?: number): FakeCall
}

export const fakeTransport = (root = '/api/mizan/'): FakeTransport => {
  const fetches: FakeFetch[] = []
  const calls: FakeCall[] = []
  return {
    root,
    fetches,
    calls,
    fetched: (butLast = 0) => lastOf(fetches, butLast),
    called: (butLast = 0) => lastOf(calls, butLast),
    fetch: request =>
      new Promise((resolve, reject) => {
        const answerable = answers(resolve, reject)
        fetches.push({
          ...request,
          ...answerable,
          data: (data, more) => answerable.answer({ status: 200, body: structuredClone(data), ...more }),
          notModified: more => answerable.answer({ status: 304, body: undefined, ...more }),
        })
      }),
    call: request =>
      new Promise((resolve, reject) => {
        request.signal?.throwIfAborted()
        const answerable = answers(resolve, reject)
        calls.push({
          ...request,
          ...answerable,
          result: (result, more, personal) =>
            answerable.answer({
              status: 200,
              body: structuredClone({ result, invalidate: [], ...more }),
              ...personal,
            }),
        })
      }),
  }
}

const answers = (resolve: (answer: Answer) => void, reject: (cause: unknown) => void): Answerable => ({
  answer(answer) {
    resolve(answer)
    return settled()
  },
  problem(status, code, { etag, caller, ...more } = {}) {
    resolve({ status, body: { code, status, ...more }, caller })
    return settled()
  },
  fail(cause = new TypeError('no network')) {
    reject(cause)
    return settled()
  },
})

const lastOf = <T>(all: readonly T[], butLast: number): T => {
  const one = all[all.length - 1 - butLast]
  if (!one) {
    throw new Error(`there have been ${all.length} requests`)
  }
  return one
}
