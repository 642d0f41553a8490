import type { Patch } from '../cells.ts'
import type { Optimistic } from '../mizan.ts'
import { textsOf } from '../params.ts'
import { hits } from '../scope.ts'

/** Optimistic updates, for `createMizan`: a call shows what is hoped for, which is believed or taken back when it has its answer. */
export const optimistic: Optimistic = entries => {
  const its = new Set<Patch>()
  return {
    patch({ context, name }, values, update) {
      const scope = { context: context.name, params: textsOf(context, values) }
      for (const entry of entries()) {
        const { of, shared, cells } = entry
        const isHit = shared && hits(scope, of.context, shared, undefined)
        const data = isHit ? cells.snapshot(name).data : undefined
        if (data !== undefined) {
          const patch = patchOf(name, update as (data: unknown) => unknown)
          update(data as never)
          its.add(patch)
          entry.hope([...cells.patches, patch])
          entry.flush()
        }
      }
    },
    settle(ok) {
      for (const entry of entries()) {
        const { patches } = entry.cells
        const believed = patches.filter(patch => its.has(patch))
        if (believed.length) {
          entry.hope(
            patches.filter(patch => !its.has(patch)),
            ok ? believed : undefined,
          )
        }
      }
    },
  }
}

const patchOf =
  (name: string, update: (data: unknown) => unknown): Patch =>
  (fn, data) => {
    if (fn !== name || data === undefined) {
      return data
    }
    try {
      return update(data)
    } catch {
      // It was written for the data that were there: upon others it may fail, and is not shown.
      return data
    }
  }
