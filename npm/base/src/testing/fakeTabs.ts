import type { Channel } from '../page/tabs.ts'

/** The tabs of one browser, a channel for each. What one posts, all others have at once. */
export interface FakeTabs {
  open(): Channel
  /** How many messages there have been. */
  posted(): number
}

export const fakeTabs = (): FakeTabs => {
  const channels = new Set<Channel>()
  let posted = 0
  return {
    posted: () => posted,
    open() {
      const channel: Channel = {
        onmessage: null,
        postMessage(data) {
          posted++
          for (const other of channels) {
            if (other !== channel) {
              other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent)
            }
          }
        },
        close: () => channels.delete(channel),
      }
      channels.add(channel)
      return channel
    },
  }
}
