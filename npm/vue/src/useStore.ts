import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'

/** A store's state, as long as the component is there. */
export const useStore = <T>(store: {
  subscribe(listener: () => void): () => void
  getSnapshot(): T
}): Readonly<ShallowRef<T>> => {
  const state = shallowRef(store.getSnapshot())
  onScopeDispose(
    store.subscribe(() => {
      state.value = store.getSnapshot()
    }),
    true,
  )
  return state
}
