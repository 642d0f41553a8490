import type { Answer, Transport } from '../transport.ts'

export interface HttpOptions {
  /** Where the protocol's addresses begin: `/petclinic/api/mizan/`; by default `/api/mizan/`. */
  readonly root?: string
  /** What sends the requests: that of `bearer`, or one's own. */
  readonly fetch?: typeof globalThis.fetch
}

/** HTTP, as the protocol's sections 3 and 4 say. */
export const http = (options: HttpOptions = {}): Transport => {
  const { root = '/api/mizan/' } = options

  const send = async (target: string, init: RequestInit): Promise<Answer> => {
    const response = await (options.fetch ?? fetch)(root + target, init)
    const { status, headers } = response
    const body = await response.json().catch(unreadable)
    return { status, body, etag: headers.get('ETag'), caller: headers.get('X-Mizan-Caller') }
  }

  return {
    root,
    fetch: ({ target, contract, etag, noCache, signal }) =>
      send(target, {
        signal,
        headers: {
          'X-Mizan-Contract': contract,
          ...(etag && { 'If-None-Match': etag }),
          ...(noCache && { 'Cache-Control': 'no-cache' }),
        },
      }),
    call: ({ contract, headers, signal = null, ...body }) =>
      send('call/', {
        signal,
        headers: { 'X-Mizan-Contract': contract, 'Content-Type': 'application/json', ...headers },
        method: 'POST',
        body: JSON.stringify(body),
      }),
  }
}

/** No JSON has come; where the way broke off, no answer has. */
const unreadable = (cause: unknown): void => {
  if (!(cause instanceof SyntaxError)) {
    throw cause
  }
}
