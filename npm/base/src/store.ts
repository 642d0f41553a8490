/** A state as a whole, which is replaced when something in it changes, and those who want to know. */
export interface Store<State extends object> {
  getSnapshot(): State
  subscribe(listener: () => void): () => void
  become(next: Partial<State>): void
}

export const createStore = <S extends object>(state: S): Store<S> => {
  const listeners = new Set<() => void>()
  return {
    getSnapshot: () => state,
    subscribe(listener) {
      const own = () => listener()
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
    become(next) {
      state = { ...state, ...next }
      for (const listener of [...listeners]) {
        listener()
      }
    },
  }
}
