import type { Mizan } from '@mizan/base'
import { getContext, setContext } from 'svelte'

/** What the providers around a component say. */
export interface Scope {
  readonly client: Mizan
  /** The parameters of the nearest provider of each context, by its name. */
  readonly params: Readonly<Record<string, object>>
  /** An id of its own for an element, the same on the server and where the page hydrates. */
  id(): string
  /** Somewhere below, what an `await` expression has given is shown. */
  awaited(): void
}

/** Says it to those below the component that is being made; itself the key, which nobody else has. */
export const say = (scope: Scope): void => {
  setContext(say, scope)
}

export const useScope = (): Scope => {
  const scope = getContext<Scope | undefined>(say)
  if (!scope) {
    throw new Error('no <MizanContext>')
  }
  return scope
}

/** The client itself, for what the rest does not do. */
export const useMizan = (): Mizan => useScope().client
