import type { Rollup, ViteDevServer } from 'vite'

/** An error's stack in terms of the sources. What does not compile has none: there, the place and the lines around it. */
export const stackOf = (vite: ViteDevServer, error: Error): string => {
  const { id, loc, frame } = error as Error & Partial<Rollup.RollupError>
  if (id) {
    return [`at ${id}${loc ? `:${loc.line}:${loc.column + 1}` : ''}`, frame].filter(Boolean).join('\n')
  }
  // Bun's errors of modules that are missing have none of their own, and Vite would throw.
  if (Object.hasOwn(error, 'stack')) {
    vite.ssrFixStacktrace(error)
  }
  return error.stack ?? ''
}
