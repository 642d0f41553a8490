import type { Invalidation } from '../scope.ts'
import { createHub, type Hub } from './hub.ts'
import type { Connect, Message, Said, WireEvents } from './wire.ts'

/** What is needed of a browser. */
export interface TabsBrowser {
  readonly locks: Pick<LockManager, 'request'>
  open(name: string): Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>
}

/** From one tab to the one that has the connection. */
type Up = { readonly from: string } & (
  | { readonly do: 'attach' | 'renew' }
  | { readonly do: 'say'; readonly message: Message }
  | { readonly do: 'share'; readonly stale: readonly Invalidation[] }
)

/** From the one that has the connection to another, or to all. */
type Down = { readonly to?: string } & (
  | { readonly do: 'lead' | 'opened' | 'closed' }
  | { readonly do: 'heard'; readonly said: Said }
)

const ownBrowser = (): TabsBrowser | undefined =>
  globalThis.navigator?.locks && {
    locks: navigator.locks,
    open: name => new BroadcastChannel(name),
  }

/**
 * One connection for all tabs of a browser: the tab that has a lock has it, and says to the others what it hears. Where the
 * browser has no locks each tab has its own.
 */
export const tabs = (connect: Connect, root: string, browser: TabsBrowser | undefined = ownBrowser()): Connect =>
  browser ? events => takePart(connect, `mizan live ${root}`, browser, events) : connect

const takePart = (connect: Connect, name: string, { locks, open }: TabsBrowser, events: WireEvents) => {
  const me = crypto.randomUUID()
  const channel = open(name)
  const { signal, abort } = closing()
  let hub: Hub | undefined

  const up = (message: Up) => channel.postMessage(message)
  const down = (message: Down) => channel.postMessage(message)

  /** Has a lock until it is closed, however that happens; who waits for it is told. */
  const hold = (what: string, run: () => void) =>
    locks
      .request(what, { signal }, () => {
        run()
        return new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
      })
      .catch(() => {})

  const lead = () => {
    hub = createHub(connect, me, {
      opened: to => (to === me ? events.opened() : down({ to, do: 'opened' })),
      heard: (to, said) => (to === me ? events.heard(said) : down({ to, do: 'heard', said })),
      closed() {
        down({ do: 'closed' })
        events.closed()
      },
    })
    hub.attach(me)
    down({ do: 'lead' })
  }

  /** What another tab asks of the one that has the connection. */
  const serve = (its: Hub, message: Up) => {
    switch (message.do) {
      case 'attach':
        its.attach(message.from)
        locks.request(nameOf(message.from), { signal }, () => its.detach(message.from)).catch(() => {})
        break
      case 'renew':
        its.detach(message.from)
        its.renew()
        break
      case 'say':
        its.hear(message.from, message.message)
        break
      case 'share':
        its.share(message.from, message.stale)
    }
  }

  const obey = (message: Down) => {
    switch (message.do) {
      case 'lead':
        up({ from: me, do: 'attach' })
        break
      case 'opened':
        events.opened()
        break
      case 'closed':
        events.closed()
        break
      case 'heard':
        events.heard(message.said)
    }
  }

  const nameOf = (tab: string) => `${name} ${tab}`

  channel.onmessage = ({ data }: MessageEvent<Up | Down>) => {
    if ('from' in data) {
      if (hub) {
        serve(hub, data)
      }
    } else if (data.to === undefined || data.to === me) {
      obey(data)
    }
  }
  // By its own lock the others see when it is gone.
  void hold(nameOf(me), () => up({ from: me, do: 'attach' }))
  void hold(name, lead)

  return {
    say: (message: Message) => (hub ? hub.hear(me, message) : up({ from: me, do: 'say', message })),
    share: (stale: readonly Invalidation[]) => (hub ? hub.share(me, stale) : up({ from: me, do: 'share', stale })),
    close(isOld?: boolean) {
      if (hub) {
        hub.close()
      } else if (isOld) {
        up({ from: me, do: 'renew' })
      }
      abort()
      channel.onmessage = null
      channel.close()
    },
  }
}

const closing = () => {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}
