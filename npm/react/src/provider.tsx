import { type Context, type Instance, MizanError } from '@mizan/base'
import { Component, type ReactNode, Suspense, useEffect, useMemo } from 'react'
import { isServer } from './instance.ts'
import { scopeOf, useMizan } from './MizanContext.tsx'
import type { ReadError } from './useData.ts'

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

interface BoundaryProps {
  /** With another instance it is tried again. */
  readonly of: Instance
  readonly show: (error: MizanError, retry: () => void) => ReactNode
  readonly children: ReactNode
}

interface BoundaryState {
  readonly of?: Instance | undefined
  readonly error?: unknown
}

/** Catches what has no data; a bug is thrown on. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  static getDerivedStateFromError = (error: unknown): BoundaryState => ({ error })

  static getDerivedStateFromProps = ({ of }: BoundaryProps, state: BoundaryState): BoundaryState | null =>
    state.of === of ? null : { of, error: undefined }

  override state: BoundaryState = {}

  readonly reset = (): void => this.setState({ error: undefined })

  override render(): ReactNode {
    const { error } = this.state
    if (error instanceof MizanError) {
      return <Failure {...this.props} error={error} reset={this.reset} />
    }
    if (error) {
      throw error
    }
    return this.props.children
  }
}

interface FailureProps extends Pick<BoundaryProps, 'show'> {
  readonly error: MizanError & Partial<ReadError>
  readonly reset: () => void
}

/** An error that is shown is fresh, too: whatever happens to what it is the error of, it is looked at again. */
const Failure = ({ error, show, reset }: FailureProps): ReactNode => {
  useEffect(() => error.subscribe?.(reset), [error, reset])
  return show(error, () => {
    void error.refetch?.()
    reset()
  })
}
