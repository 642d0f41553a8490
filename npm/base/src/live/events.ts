import type { Clock } from '../clock.ts'
import { eventStream } from './eventStream.ts'
import type { Connect, Wire } from './wire.ts'

/** So many attempts have to fail in turn. */
const ENOUGH = 2
/** When a WebSocket is looked for again, and the longest that is waited between two looks. */
const FIRST = 15_000
const SELDOM = 900_000

/**
 * Where no WebSocket comes about, server-sent events tell what others change. A WebSocket is looked for now and then, and
 * taken when there is one.
 */
export const events = (connect: Connect, root: string, clock: Clock): Connect => {
  const stream = eventStream(root, clock)
  let failures = 0

  const bySocket: Connect = told => {
    /** Counted once, if it has told nothing by then. */
    let isCounted = false
    const over = () => {
      failures += Number(!isCounted)
      isCounted = true
    }
    const wire = connect({
      ...told,
      heard(said) {
        isCounted = true
        failures = 0
        told.heard(said)
      },
      closed() {
        over()
        told.closed()
      },
    })
    return {
      ...wire,
      close(isOld) {
        over()
        wire.close(isOld)
      },
    }
  }

  const byEvents: Connect = told => {
    let cancel: (() => void) | undefined
    let other: Wire | undefined

    const close = () => {
      // The next attempt is a socket's.
      failures = ENOUGH - 1
      cancel?.()
      other?.close()
      wire.close()
    }

    const lookIn = (delay: number) => {
      cancel = clock.after(delay, () => {
        const mine = connect({
          opened: () => mine.say({ type: 'ping' }),
          heard() {
            close()
            told.closed()
          },
          closed() {
            other = undefined
            lookIn(Math.min(delay * 2, SELDOM))
          },
        })
        other = mine
      })
    }

    const wire = stream({
      ...told,
      closed() {
        close()
        told.closed()
      },
    })
    lookIn(FIRST)
    return { ...wire, close }
  }

  return told => (failures < ENOUGH ? bySocket : byEvents)(told)
}
