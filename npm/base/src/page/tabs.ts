import type { Mizan } from '../mizan.ts'

/** What is used of a `BroadcastChannel`. */
export type Channel = Pick<BroadcastChannel, 'postMessage' | 'onmessage' | 'close'>

/**
 * Tells the other tabs that another caller has shown up, or that the page itself has forgotten the one that it knew, as it
 * does on a login; one that is told tells nobody (protocol, section 8).
 */
export const joinTabs = (
  mizan: Mizan,
  channel: Channel = new BroadcastChannel(`mizan ${mizan.transport.root}`),
): (() => void) => {
  let told = false
  const leave = mizan.observe(({ type }) => {
    if (type === 'caller' && !told) {
      channel.postMessage(0)
    }
  })
  channel.onmessage = () => {
    told = true
    mizan.forget()
    told = false
  }
  return () => {
    leave()
    channel.close()
  }
}
