import type { Mizan } from '@mizan/base'
import type { Live } from '@mizan/base/live'
import type { Component, Snippet } from 'svelte'
import { component } from './component.ts'
import { say } from './scope.ts'

export interface MizanContextProps {
  readonly client: Mizan
  /** `live` of `@mizan/base/live`: what others change is shown as soon as it has happened, and channels can be joined. */
  readonly live?: ((client: Mizan) => Live) | undefined
  readonly children?: Snippet
}

/**
 * The root: says which client is meant below. For another client put it into a `{#key client}`.
 *
 * Svelte keeps what an `await` expression has given on the screen until it gives something else. Where there is one, all
 * that is below is made anew when another caller shows up.
 */
export const MizanContext: Component<MizanContextProps> = /*#__PURE__*/ component(({ client, live }, id, remake) => {
  const its = live?.(client)
  let ids = 0
  let onCaller: (() => void) | undefined
  say({
    client,
    params: {},
    id: () => `${id}-${++ids}`,
    awaited: () => {
      onCaller = remake
    },
  })
  return () => {
    const stop = its?.start()
    const unobserve = client.observe(({ type }) => {
      if (onCaller && type === 'caller') {
        // When the kernel has told that nothing is there any more
        queueMicrotask(onCaller)
      }
    })
    return () => {
      unobserve()
      stop?.()
    }
  }
})
