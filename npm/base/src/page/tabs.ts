import type { Mizan } from '../mizan.ts'

/** What is used of a `BroadcastChannel`. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>

/** Tells the other tabs that another caller has shown up; one that is told tells nobody (protocol, section 8). */
export const joinTabs = (
  mizan: Mizan,
  channel: Channel = new BroadcastChannel(`mizan ${mizan.transport.root}`),
): (() => void) => {
  const leave = mizan.observe(event => {
    if (event.type === 'caller' && event.caller) {
      channel.postMessage(0)
    }
  })
  channel.onmessage = () => mizan.forget()
  return () => {
    leave()
    channel.close()
  }
}
