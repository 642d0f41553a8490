import type { Context } from '@mizan/base'
import type { Component, Snippet } from 'svelte'
import { component } from './component.ts'
import { say, useScope } from './scope.ts'

export interface ProviderProps {
  readonly children?: Snippet
}

/** A component whose props are a context's shared parameters. */
export type Provider<Shared extends object> = Component<Shared & ProviderProps>

/** Makes the component that says which instance of a context is meant below. It starts the one request, and waits for nothing. */
export const provider = <S extends object>(context: Context<S>): Provider<S> =>
  component((props: S & ProviderProps) => {
    const scope = useScope()
    say({ ...scope, params: { ...scope.params, [context.name]: props } })
    return () => void scope.client.instance({ context, name: '' }, props).ready()
  })
