import { type Instance, MizanError, type Read, type Snapshot } from '@mizan/base'
import {
  type ComputedRef,
  computed,
  getCurrentInstance,
  type MaybeRefOrGetter,
  onMounted,
  shallowRef,
  toValue,
  triggerRef,
  watch,
} from 'vue'
import { useScope } from './scope.ts'
import { isServer } from './server.ts'

/** What is known of a function's result. None of it is made reactive in depth. */
export interface ReadState<Result> {
  readonly data: ComputedRef<Result | undefined>
  readonly error: ComputedRef<MizanError | undefined>
  /** There is nothing to show yet. */
  readonly isPending: ComputedRef<boolean>
  /** `data` is known to be out of date, and is fetched again. */
  readonly isStale: ComputedRef<boolean>
  /** `data` is that of the own parameters before: the new is not there yet. */
  readonly isPrevious: ComputedRef<boolean>
  refetch(): Promise<void>
}

/** The same; in an asynchronous `setup` awaited until there is data, or rejecting with the `MizanError` why there is none. */
export interface Data<Result> extends ReadState<Result>, PromiseLike<ReadState<Result>> {}

/** What is missing of the shared parameters comes from the nearest provider of the context. */
export type ReadParams<Shared extends object, Own extends object> = MaybeRefOrGetter<Partial<Shared> & Own>

export type UseData<Shared extends object, Own extends object, Result> = (
  params?: ReadParams<Shared, Own>,
) => Data<Result>

/** What is shown: of the instance that is wanted, or still of the one before. */
interface View<R> extends Pick<Snapshot<R>, 'data' | 'error' | 'isStale'> {
  readonly source: Instance
}

/** Shows a function's result, and keeps it fresh while the component is there. */
export const useData = <S extends object, O extends object, R>(
  read: Read<S, O, R>,
  params?: ReadParams<NoInfer<S>, NoInfer<O>>,
): Data<R> => {
  const { context } = read
  const scope = useScope()
  const wanted = computed(() =>
    scope.client.instance(read, { ...scope.params[context.name], ...toValue(params) } as S & O),
  )
  // What is missing is told here, where the mistake is.
  wanted.value

  const told = shallowRef()
  const hydrates = shallowRef(!!getCurrentInstance()?.vnode.el)
  const look = (it: Instance): Snapshot<R> => (hydrates.value ? it.getServerSnapshot(read) : it.getSnapshot(read))
  const isSame = (one: Instance, other: Instance) =>
    Object.values<{ readonly wire: string }>(context.params).every(
      ({ wire }) => one.params[wire] === other.params[wire],
    )

  const view = computed<View<R>>(before => {
    told.value
    const now = look(wanted.value)
    if (now.status === 'pending' && before && isSame(before.source, wanted.value)) {
      const { source } = before
      const then = look(source)
      if (then.data !== undefined) {
        return { ...then, source }
      }
    }
    return { ...now, source: wanted.value }
  })

  const follow = (which: () => Instance) =>
    watch(which, (it, _, onCleanup) => onCleanup(it.subscribe(() => triggerRef(told))), { immediate: true })
  const server = isServer()
  if (!server) {
    follow(() => wanted.value)
    follow(() => view.value.source)
  }
  if (hydrates.value) {
    onMounted(() => {
      hydrates.value = false
    })
  }

  const state: ReadState<R> = {
    data: computed(() => view.value.data),
    error: computed(() => view.value.error),
    isPending: computed(() => view.value.data === undefined && !view.value.error),
    isStale: computed(() => view.value.isStale),
    isPrevious: computed(() => view.value.source !== wanted.value),
    refetch: () => wanted.value.refetch(),
  }
  const ready = async () => {
    // Not `view`, which nobody brings up to date once the component has gone.
    while (look(wanted.value).status === 'pending') {
      if (server) {
        throw new MizanError('rendering', `no data of ${read.name}`)
      }
      await wanted.value.ready()
    }
    const { data, error } = look(wanted.value)
    if (data === undefined) {
      throw error
    }
    return state
  }
  // biome-ignore lint/suspicious/noThenProperty: it is to be awaited
  return { ...state, then: (resolve, reject) => ready().then(resolve, reject) }
}

/** The same as `useData`, under the name that it has where the two differ. */
export const useRead: typeof useData = useData
