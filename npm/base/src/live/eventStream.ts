import type { Clock } from '../clock.ts'
import type { Texts } from '../contract.ts'
import type { Problem } from '../problem.ts'
import { targetOf } from '../target.ts'
import type { Connect, Said } from './wire.ts'

/** For how long what is watched may change until the events of it are asked for. */
const GATHER = 50
/** The server says something at least every 15 seconds. */
const SILENCE = 20_000
/** Servers and proxies take no address that is much longer; what does not fit in goes without. */
const LONGEST = 6000

const NO_SOCKET: Problem = { status: 0, code: 'network', detail: 'A channel needs a WebSocket, and there is none' }

/** Server-sent events of what is watched (protocol, section 14), in the place of a WebSocket. There are no channels. */
export const eventStream =
  (root: string, clock: Clock): Connect =>
  events => {
    /** As the address names them, by their ids. */
    const watches = new Map<number, string>()
    let token: unknown
    let run: AbortController | undefined
    let cancel: (() => void) | undefined
    let isOver = false
    let last = -Infinity

    const tell = (said: Said) =>
      queueMicrotask(() => {
        if (!isOver) {
          events.heard(said)
        }
      })

    const close = () => {
      isOver = true
      cancel?.()
      run?.abort()
    }

    /** What is watched is other than what was asked for: from the beginning, so that nothing is missed in between. */
    const open = async () => {
      cancel = undefined
      run?.abort()
      const mine = new AbortController()
      run = mine
      const ids: number[] = []
      let query = ''
      for (const [id, watch] of watches) {
        const more = `${query && '&'}watch=${encodeURIComponent(watch)}`
        if (query.length + more.length < LONGEST) {
          query += more
          ids.push(id)
        }
      }
      if (!ids.length) {
        return
      }
      const own = (number: number) => ids[number] ?? 0

      const hear = (said: Said) => {
        if (said.type === 'invalidate' && said.ids !== '*') {
          events.heard({ ...said, ids: said.ids.map(own).filter(id => watches.has(id)) })
        } else if (said.type === 'watching' || said.type === 'error') {
          const id = own(said.id ?? -1)
          if (watches.has(id)) {
            events.heard({ ...said, id })
          }
          if (said.type === 'error') {
            watches.delete(id)
          }
        } else {
          events.heard(said)
        }
      }

      try {
        const { ok, body } = await fetch(`${root}live?${query}`, {
          signal: mine.signal,
          cache: 'no-store',
          headers: token ? { Authorization: `Bearer ${token}` } : {},
        })
        const reader = ok && body?.pipeThrough(new TextDecoderStream()).getReader()
        let rest = ''
        for (let part = reader && (await reader.read()); part && !part.done; part = reader && (await reader.read())) {
          last = clock.now()
          const lines = (rest + part.value).split('\n')
          rest = lines.pop() ?? ''
          for (const line of lines) {
            if (run === mine && !isOver && line.startsWith('data:')) {
              hear(JSON.parse(line.slice(5)))
            }
          }
        }
      } catch {
        // It has ended, too.
      }
      if (run === mine && !isOver) {
        close()
        events.closed()
      }
    }

    queueMicrotask(() => {
      if (!isOver) {
        events.opened()
      }
    })

    return {
      say({ type, id = 0, ...more }) {
        if (type === 'auth') {
          token = more.token
        } else if (type === 'watch') {
          const target = targetOf({ context: more.context as string, params: more.params as Texts })
          watches.set(id, target.slice(4).replace('/?', ':').replace(/\/$/, ''))
          cancel ??= clock.after(GATHER, open)
        } else if (type === 'unwatch') {
          watches.delete(id)
        } else if (type === 'join' || type === 'send') {
          tell({ type: 'error', id, problem: NO_SOCKET })
        } else if (type === 'ping' && clock.now() - last < SILENCE) {
          tell({ type: 'pong' })
        }
      },
      close,
    }
  }
