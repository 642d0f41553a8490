/** What the worker is told by its arguments: `worker.mjs <folder> [--stuck MS] [--sources DIR]…`. */
export interface Settings {
  /** Of the front ends that were built; none if it is `-`. */
  readonly folder: string | undefined
  /** Folders of front ends that are rendered from their sources. */
  readonly sources: readonly string[]
  /** For so many milliseconds the main thread may do one thing. */
  readonly stuck: number
}

export const settingsOf = (args: readonly string[]): Settings => {
  const [folder, ...options] = args
  const sources: string[] = []
  let stuck = 10_000
  for (let at = 0; at < options.length; at += 2) {
    const [name, value] = options.slice(at)
    if (name === '--sources' && value) {
      sources.push(value)
    } else if (name === '--stuck' && Number(value) > 0) {
      stuck = Number(value)
    } else {
      throw new Error(`${name} ${value ?? ''}: not understood`)
    }
  }
  if (!folder) {
    throw new Error('worker.mjs <folder> [--stuck MS] [--sources DIR]…')
  }
  return { folder: folder === '-' ? undefined : folder, sources, stuck }
}
