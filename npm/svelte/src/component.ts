import type { Component, ComponentInternals } from 'svelte'
import Scope from '../Scope.svelte'

/**
 * A component that shows its children, and says something to them.
 *
 * @param setup is given an id, and what makes the children anew. It returns what runs in the browser, and again when what it
 *   reads changes; that may return what undoes it.
 */
// biome-ignore lint/suspicious/noExplicitAny: as Svelte has it
export const component = <P extends Record<string, any>>(
  setup: (props: P, id: string, remake: () => void) => () => unknown,
): Component<P> => {
  const show = Scope as unknown as Component<{ readonly setup: typeof setup; readonly props: P }>
  return (internals: ComponentInternals, props: P) => show(internals, { setup, props })
}
