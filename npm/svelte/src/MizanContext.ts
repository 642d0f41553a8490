import type { Mizan } from '@mizan/base'
import type { Component, Snippet } from 'svelte'
import { component } from './component.ts'
import { say } from './scope.ts'

export interface MizanContextProps {
  readonly client: Mizan
  readonly children?: Snippet
}

/** The root: says which client is meant below. For another client put it into a `{#key client}`. */
export const MizanContext: Component<MizanContextProps> = /*#__PURE__*/ component(({ client }, id) => {
  let ids = 0
  say({ client, params: {}, id: () => `${id}-${++ids}` })
  return undefined
})
