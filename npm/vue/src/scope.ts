import type { Mizan } from '@mizan/base'
import { type InjectionKey, inject } from 'vue'

/** What the providers around a component say. */
export interface Scope {
  readonly client: Mizan
  /** The parameters of the nearest provider of each context, by its name. */
  readonly params: Readonly<Record<string, object>>
}

export const SCOPE: InjectionKey<Scope> = Symbol()

export const useScope = (): Scope => {
  const scope = inject(SCOPE, null)
  if (!scope) {
    throw new Error('There is no <MizanContext :client> around this component')
  }
  return scope
}
