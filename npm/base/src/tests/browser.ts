import type { TabsBrowser } from '../live/index.ts'
import { fakeTabs } from '../testing/fakeTabs.ts'

/** A tab of a browser. */
export interface FakeTab extends TabsBrowser {
  /** Ends it without a word: its locks are free, and it neither hears nor says anything more. */
  crash(): void
}

interface Wanted {
  readonly name: string
  run(): Promise<void>
}

/** A browser whose tabs have locks, and channels that are heard at once. By itself it is a tab that is never closed. */
export const fakeBrowser = (): FakeTab & { tab(): FakeTab } => {
  const channels = fakeTabs()
  const held = new Set<string>()
  const wanted: Wanted[] = []

  const grant = () => {
    const next = wanted.findIndex(({ name }) => !held.has(name))
    const [one] = next < 0 ? [] : wanted.splice(next, 1)
    if (one) {
      held.add(one.name)
      void one.run().finally(() => {
        held.delete(one.name)
        grant()
      })
      grant()
    }
  }

  const withdraw = (one: Wanted) => {
    if (wanted.includes(one)) {
      wanted.splice(wanted.indexOf(one), 1)
      return true
    }
    return false
  }

  const tab = (): FakeTab => {
    const ends: (() => void)[] = []
    let isGone = false
    const crashed = new Promise<void>(resolve => ends.push(resolve))

    const request = (name: string, { signal }: LockOptions, use: LockGrantedCallback<void>) =>
      new Promise<void>((resolve, reject) => {
        const one = {
          name,
          run: () => Promise.race([crashed, (async () => resolve(await use({ name, mode: 'exclusive' })))()]),
        }
        if (isGone) {
          return
        }
        wanted.push(one)
        ends.push(() => withdraw(one))
        signal?.addEventListener('abort', () => {
          if (withdraw(one)) {
            reject(new DOMException('aborted', 'AbortError'))
          }
        })
        queueMicrotask(grant)
      })

    return {
      locks: { request: request as LockManager['request'] },
      open() {
        const channel = channels.open()
        ends.push(() => {
          channel.close()
          channel.postMessage = () => {}
        })
        return channel
      },
      crash() {
        isGone = true
        ends.forEach(end => void end())
      },
    }
  }

  return { ...tab(), tab }
}
