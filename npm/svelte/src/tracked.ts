import { createSubscriber } from 'svelte/reactivity'

/** Gives the parts of what a store holds; an effect that asks for one runs again when that changes, and for nothing else. */
export const tracked = <T extends object>(
  store: { subscribe(listener: () => void): () => void },
  look: () => T,
): (<K extends keyof T>(part: K) => T[K]) => {
  const tracks: { [K in keyof T]?: () => void } = {}
  return part => {
    tracks[part] ??= createSubscriber(update => {
      let last = look()[part]
      return store.subscribe(() => {
        if (last !== look()[part]) {
          last = look()[part]
          update()
        }
      })
    })
    tracks[part]()
    return look()[part]
  }
}
