import type { Context, MizanError } from '@mizan/base'
import { type ReactNode, Suspense, useMemo } from 'react'
import { Boundary } from './Boundary.tsx'
import { isServer } from './instance.ts'
import { useMizan } from './MizanContext.tsx'
import { scopeOf } from './scope.ts'

export interface ProviderProps {
  readonly children?: ReactNode
  /** Shown while something below waits for its data. Without it, the nearest `Suspense` is meant. */
  readonly fallback?: ReactNode
  /** Shown where something below has none. `retry` fetches them again. Without it, the nearest error boundary is meant. */
  readonly error?: (error: MizanError, retry: () => void) => ReactNode
}

/** A component whose props are a context's shared parameters. */
export type Provider<Shared extends object> = (props: Shared & ProviderProps) => ReactNode

/** Makes the component that says which instance of a context is meant below. It starts the one request, and waits for nothing. */
export const provider = <S extends object>(context: Context<S>): Provider<S> => {
  const Scope = scopeOf(context)
  const whole = { context, name: '' }

  const ContextProvider: Provider<S> = ({ children, fallback, error, ...params }) => {
    const instance = useMizan().instance(whole, params as object as S)
    if (!isServer && instance.getSnapshot(whole).status === 'pending') {
      void instance.ready()
    }
    const suspending = fallback === undefined ? children : <Suspense fallback={fallback}>{children}</Suspense>
    const content = error ? (
      <Boundary of={instance} show={error}>
        {suspending}
      </Boundary>
    ) : (
      suspending
    )
    // biome-ignore lint/correctness/useExhaustiveDependencies: the same parameters are the same object, so nobody renders for it
    const value = useMemo(() => params, [instance])
    return <Scope value={value}>{content}</Scope>
  }
  return ContextProvider
}
