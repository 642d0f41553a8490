import { stat } from 'node:fs/promises'
import type { ViteDevServer } from 'vite'

/** Looks for files that have changed, when it is asked to: a change is seen by the next request, and not some time later. */
export interface Changes {
  /** Has Vite forget what has changed, and what has loaded it. */
  refresh(): Promise<void>
  /** Something was loaded since then: its files are known from now on. */
  loaded(since: number): Promise<void>
  /** Nothing that is known can be trusted. */
  failed(): void
}

export const changes = ({ environments }: ViteDevServer): Changes => {
  const graphs = Object.values(environments).map(({ moduleGraph }) => moduleGraph)
  /** By file: when it was changed last. */
  const known = new Map<string, number>()
  let isBroken = false

  const files = () => new Set(graphs.flatMap(graph => [...graph.fileToModulesMap.keys()]).filter(isSource))

  return {
    async refresh() {
      if (isBroken) {
        isBroken = false
        for (const graph of graphs) {
          graph.invalidateAll()
        }
        known.clear()
      }
      for (const [file, before] of [...known]) {
        const now = await changedAt(file)
        if (now !== before) {
          known.delete(file)
          for (const graph of graphs) {
            graph.onFileChange(file)
          }
        }
      }
    },
    async loaded(since) {
      for (const file of files()) {
        if (!known.has(file)) {
          const at = await changedAt(file)
          // What was changed meanwhile may have been read before.
          known.set(file, at < since ? at : Number.NaN)
        }
      }
    },
    failed() {
      isBroken = true
    },
  }
}

const isSource = (file: string) => !file.includes('/node_modules/') && !file.startsWith('\0')

/** Never the same for a file that is not there. */
const changedAt = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).mtimeMs
  } catch {
    return Number.NaN
  }
}
