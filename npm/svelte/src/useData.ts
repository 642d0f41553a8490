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
  const { context } = read
  const scope = useScope()

  const given = () =>
    ({ ...scope.params[context.name], ...(typeof params === 'function' ? params() : params) }) as S & O
  const instance = () => scope.client.instance(read, given())
  const cellOf = (of: Instance) => ({ of, part: tracked(of, () => of.getSnapshot(read)) })

  // What is missing is told here, where the mistake is.
  let asked = cellOf(untrack(instance))
  let shown = asked

  const wanted = () => {
    const of = instance()
    asked = [asked, shown].find(cell => cell.of === of) ?? cellOf(of)
    return asked
  }
  const isSame = (one: Instance, other: Instance) =>
    Object.values<{ readonly wire: string }>(context.params).every(
      ({ wire }) => one.params[wire] === other.params[wire],
    )

  /** What is shown: of the instance that is wanted, or still of the one before. */
  const view = () => {
    const now = wanted()
    if (now.part('status') !== 'pending' || !isSame(now.of, shown.of) || shown.part('data') === undefined) {
      shown = now
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
      const { part } = view()
      return part('data') === undefined && !part('error')
    },
    get isStale() {
      return view().part('isStale')
    },
    get isPrevious() {
      return view() !== wanted()
    },
    refetch: () => instance().refetch(),
    // A getter, so that what awaits it waits again when something else is there.
    // biome-ignore lint/suspicious/noThenProperty: it is to be awaited
    get then() {
      const { part } = view()
      const data = part('data')
      const error =
        part('error') ?? (typeof window === 'undefined' && new MizanError('rendering', `no data of ${read.name}`))
      // `{#await}` asks at once, `await` a moment later.
      let late: (() => void) | undefined
      queueMicrotask(() => {
        late = scope.awaited
      })
      return ((resolve, reject) => {
        late?.()
        const result =
          data !== undefined ? Promise.resolve(data) : error ? Promise.reject(error) : scope.client.load(read, given())
        return result.then(resolve, reject)
      }) as Promise<R>['then']
    },
  }
}

/** The same as `useData`, under the name that it has where the two differ. */
export const useRead: typeof useData = useData
