import type { TabsBrowser } from '../live/index.ts'
import { fakeTabs } from '../testing/fakeTabs.ts'

interface Wanted {
  readonly name: string
  run(): Promise<void>
}

/** A browser whose tabs have locks, and channels that are heard at once. */
export const fakeBrowser = (): TabsBrowser => {
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

  const request = (name: string, { signal }: LockOptions, use: LockGrantedCallback<void>) =>
    new Promise<void>((resolve, reject) => {
      const one = {
        name,
        run: async () => resolve(await use({ name, mode: 'exclusive' })),
      }
      wanted.push(one)
      signal?.addEventListener('abort', () => {
        if (wanted.includes(one)) {
          wanted.splice(wanted.indexOf(one), 1)
          reject(new DOMException('aborted', 'AbortError'))
        }
      })
      queueMicrotask(grant)
    })
  return { locks: { request: request as LockManager['request'] }, open: () => channels.open() }
}
