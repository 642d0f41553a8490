/** Time, so that tests can move it. */
export interface Clock {
  /** Milliseconds since any moment; never going back. */
  now(): number
  /** Runs something once, in so many milliseconds, and returns what cancels it. */
  after(milliseconds: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
