/**
 * A `fetch` that sends a bearer token, asked for before each request. The Mizan Web Token that the server gives a bearer
 * (protocol, section 11) goes back to it as long as there is one.
 */
export const bearer = (
  token: () => string | undefined | Promise<string | undefined>,
  send: typeof globalThis.fetch = (...request) => fetch(...request),
): typeof globalThis.fetch => {
  let webToken: string | null = null
  return async (input, init) => {
    const headers = new Headers(init?.headers)
    const its = await token()
    if (its) {
      headers.set('Authorization', `Bearer ${its}`)
    } else {
      webToken = null
    }
    if (webToken) {
      headers.set('X-Mizan-Token', webToken)
    }
    const response = await send(input, { ...init, headers })
    webToken = (its && response.headers.get('X-Mizan-Token')) || webToken
    return response
  }
}
