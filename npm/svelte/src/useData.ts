import { type Instance, MizanError, type Read } from '@mizan/base'
import { untrack } from 'svelte'
import { useScope } from './scope.ts'
import { tracked } from './tracked.ts'

/**
 * What is known of a function's result; each of its properties is reactive where it is read. Awaited, it is the result, or
 * rejects with the `MizanError` why there is none.
 */
export interface Data<Result> extends PromiseLike<Result> {
  readonly data: Result | undefined
  readonly error: MizanError | undefined
  /** There is nothing to show yet. */
  readonly isPending: boolean
  /** `data` is known to be out of date, and is fetched again. */
  readonly isStale: boolean
  /** `data` is that of the own parameters before: the new is not there yet. */
  readonly isPrevious: boolean
  refetch(): Promise<void>
}

type Given<Shared extends object, Own extends object> = Partial<Shared> & Own

/** What is missing of the shared parameters comes from the nearest provider of the context. What changes is given by a function. */
export type ReadParams<Shared extends object, Own extends object> = Given<Shared, Own> | (() => Given<Shared, Own>)

export type UseData<Shared extends object, Own extends object, Result> = (
  params?: ReadParams<Shared, Own>,
) => Data<Result>

/** Shows a function's result, and keeps it fresh while an effect or a component reads it. */
export const useData = <S extends object, O extends object, R>(
  read: Read<S, O, R>,
  params?: ReadParams<NoInfer<S>, NoInfer<O>>,
): Data<R> => {
  const scope = useScope()

  const given = () =>
    ({ ...scope.params[read.context.name], ...(typeof params === 'function' ? params() : params) }) as S & O
  const instance = () => scope.client.instance(read, given())
  const cellOf = (of: Instance) => ({ of, part: tracked(of, () => of.getSnapshot(read)) })

  // What is missing is told here, where the mistake is.
  let asked = cellOf(untrack(instance))
  let shown = asked

  /** What is shown: of the instance that is wanted, or still of the one before, if it is of the same shared parameters. */
  const view = () => {
    const of = instance()
    if (asked.of !== of) {
      asked = shown.of === of ? shown : cellOf(of)
    }
    const isOther = Object.values<{ readonly wire: string }>(read.context.params).some(
      ({ wire }) => of.params[wire] !== shown.of.params[wire],
    )
    if (isOther || asked.part('status') !== 'pending' || shown.part('data') === undefined) {
      shown = asked
    }
    return shown
  }

  return {
    get data() {
      return view().part('data')
    },
    get error() {
      return view().part('error')
    },
    get isPending() {
      return view().part('status') === 'pending'
    },
    get isStale() {
      return view().part('isStale')
    },
    get isPrevious() {
      return view() !== asked
    },
    refetch: () => instance().refetch(),
    // A getter, so that what awaits it waits again when something else is there.
    // biome-ignore lint/suspicious/noThenProperty: it is to be awaited
    get then() {
      const { part } = view()
      const data = part('data')
      const error = part('error') ?? (typeof window === 'undefined' && new MizanError('rendering', `no ${read.name}`))
      // `{#await}` asks at once, `await` a moment later.
      let late: (() => void) | undefined
      queueMicrotask(() => {
        late = scope.awaited
      })
      const result = async () => {
        late?.()
        if (data !== undefined) {
          return data
        }
        if (error) {
          throw error
        }
        return scope.client.load(read, given())
      }
      return ((resolve, reject) => result().then(resolve, reject)) as Promise<R>['then']
    },
  }
}

/** The same as `useData`, under the name that it has where the two differ. */
export const useRead: typeof useData = useData
