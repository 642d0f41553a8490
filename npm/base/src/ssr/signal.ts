/** What a component throws to say what its page is instead. */
export type Signal = NotFound | Redirect

/** There is nothing at this address. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The page is elsewhere. */
export class Redirect extends Error {
  override readonly name = 'Redirect'
  readonly to: string

  constructor(to: string) {
    super(`redirect to ${to}`)
    this.to = to
  }
}

/** Thrown while a server renders, the answer is 404; in the browser, the page says that there is nothing. */
export const notFound = (): never => {
  throw new NotFound()
}

/**
 * Thrown while a server renders, the answer is 303 to that address; in the browser, it goes there.
 *
 * @param to an address of the application's own: what comes from a user is to be looked at first
 */
export const redirect = (to: string): never => {
  throw new Redirect(to)
}

export const isSignal = (error: unknown): error is Signal => error instanceof NotFound || error instanceof Redirect
