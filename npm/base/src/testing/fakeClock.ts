import type { Clock } from '../clock.ts'
import { settled } from './settled.ts'

/** A clock that a test moves. */
export interface FakeClock extends Clock {
  /** Lets time go by, and everything happen that is due in it, in order. */
  advance(milliseconds: number): Promise<void>
  /** How many timers are waiting. */
  waiting(): number
}

export const fakeClock = (): FakeClock => {
  const timers = new Set<{ readonly at: number; run(): void }>()
  let now = 0
  const next = (until: number) => [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    waiting: () => timers.size,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    async advance(milliseconds) {
      const until = now + milliseconds
      await settled()
      for (let timer = next(until); timer; timer = next(until)) {
        now = timer.at
        timers.delete(timer)
        timer.run()
        await settled()
      }
      now = until
    },
  }
}
