import type { Clock } from '../clock.ts'
import type { Connect } from './wire.ts'

/** A server closes who says more than 50 things at once or in a second. */
const AT_ONCE = 20
const WINDOW = 500

/** The application's WebSocket. */
export const webSocket =
  (root: string, clock: Clock): Connect =>
  events => {
    const url = new URL(`${root}ws`, globalThis.location?.href)
    url.protocol = url.protocol.replace('http', 'ws')
    const socket = new WebSocket(url, 'mizan.v1')
    const waiting: string[] = []
    let left = AT_ONCE
    let cancel: (() => void) | undefined

    const drain = () => {
      for (; left && waiting.length; left--) {
        socket.send(waiting.shift() as string)
      }
      cancel ??= clock.after(WINDOW, () => {
        cancel = undefined
        left = AT_ONCE
        if (waiting.length) {
          drain()
        }
      })
    }

    socket.onopen = () => events.opened()
    socket.onmessage = ({ data }) => events.heard(JSON.parse(data))
    // What goes wrong closes it, too.
    socket.onerror = () => {}
    socket.onclose = () => {
      cancel?.()
      events.closed()
    }

    return {
      say(message) {
        waiting.push(JSON.stringify(message))
        drain()
      },
      close() {
        cancel?.()
        socket.onopen = socket.onmessage = socket.onclose = null
        socket.close()
      },
    }
  }
