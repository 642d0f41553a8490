import { type Instance, MizanError } from '@mizan/base'
import { Component, type ReactNode } from 'react'
import { failedBy } from './failed.ts'

interface Props {
  /** With another instance it is tried again. */
  readonly of: Instance
  readonly show: (error: MizanError, retry: () => void) => ReactNode
  readonly children: ReactNode
}

interface State {
  readonly of?: Instance | undefined
  readonly error?: unknown
}

/** Catches what has no data; a bug is thrown on. */
export class Boundary extends Component<Props, State> {
  static getDerivedStateFromError = (error: unknown): State => ({ error })

  static getDerivedStateFromProps = ({ of }: Props, state: State): State | null =>
    state.of === of ? null : { of, error: undefined }

  override state: State = {}

  readonly retry = (): void => {
    void failedBy.get(this.state.error as MizanError)?.refetch()
    this.setState({ error: undefined })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error instanceof MizanError) {
      return this.props.show(error, this.retry)
    }
    if (error !== undefined) {
      throw error
    }
    return this.props.children
  }
}
