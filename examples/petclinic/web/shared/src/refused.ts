import type { Route } from './route.ts'

/** What the server says of a form that was sent without script and refused. */
export interface Refused {
  readonly code: string
  readonly message: string
  /** What is wrong with each field. */
  readonly wrong: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, string>>
}

/** What a form begins with: what was typed into it, where it comes back from the server. */
export const orTyped = <Initial extends object>(route: Route, initial: Initial, form?: string): Initial =>
  route.page === 'owner' && route.open !== form ? initial : { ...initial, ...route.refused?.typed }
