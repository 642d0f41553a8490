import type { Component, ComponentInternals, ComponentProps } from 'svelte'
import Scope from '../Scope.svelte'

/**
 * A component that shows its children, and says something to them.
 *
 * @param setup is given an id, and what makes the children anew. It returns what runs in the browser, and again when what it
 *   reads changes; that may return what undoes it.
 */
export const component =
  // biome-ignore lint/suspicious/noExplicitAny: as Svelte has it
    <P extends Record<string, any>>(setup: (props: P, id: string, remake: () => void) => () => unknown): Component<P> =>
    (internals: ComponentInternals, props: P) =>
      Scope(internals, { setup, props } as unknown as ComponentProps<typeof Scope>)
