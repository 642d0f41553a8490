import type { AnyRead, Instance, Mizan } from '@mizan/base'
import type { Live } from '@mizan/base/live'
import { type Context, createContext, type ReactNode, Suspense, useContext, useEffect, useState } from 'react'

const Client = createContext<Mizan | undefined>(undefined)

export interface MizanContextProps {
  readonly client: Mizan
  /** `live` of `@mizan/base/live`: what others change is shown as soon as it has happened, and channels can be joined. */
  readonly live?: ((client: Mizan) => Live) | undefined
  readonly children?: ReactNode
}

/**
 * The root: says which client is meant below, once and for all. For another client give it another `key`. Where nothing below
 * says what to show instead of data that are not there, nothing is shown: least of all what was there for another caller.
 */
export const MizanContext = ({ client, live, children }: MizanContextProps): ReactNode => {
  const [its] = useState(client)
  const start = live?.(its).start
  useEffect(() => start?.(), [start])
  return (
    <Client value={its}>
      <Suspense>{children}</Suspense>
    </Client>
  )
}

/** The client itself, for what the rest does not do. */
export const useMizan = (): Mizan => {
  const client = useContext(Client)
  if (!client) {
    throw new Error('no <MizanContext>')
  }
  return client
}

const scopes = new WeakMap<object, Context<object | undefined>>()

/** What the nearest provider of a context says: its shared parameters. */
export const scopeOf = (context: object): Context<object | undefined> => {
  const scope = scopes.get(context) ?? createContext<object | undefined>(undefined)
  scopes.set(context, scope)
  return scope
}

/** The instance that is meant: what is missing of the shared parameters comes from the nearest provider. */
export const useInstance = (read: AnyRead, params?: object): Instance => {
  const given = useContext(scopeOf(read.context))
  return useMizan().instance(read, { ...given, ...params })
}
