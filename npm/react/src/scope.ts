import { type Context, createContext } from 'react'

const scopes = new WeakMap<object, Context<object | undefined>>()

/** What the nearest provider of a context says: its shared parameters. */
export const scopeOf = (context: object): Context<object | undefined> => {
  const scope = scopes.get(context) ?? createContext<object | undefined>(undefined)
  scopes.set(context, scope)
  return scope
}
