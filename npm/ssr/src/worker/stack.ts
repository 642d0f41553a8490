import type { Rollup, ViteDevServer } from 'vite'

/** An error's stack in terms of the sources. What does not compile has none: there, the place and the lines around it. */
export const stackOf = (vite: ViteDevServer, error: Error): string => {
  const { id, loc, frame } = error as Error & Partial<Rollup.RollupError>
  if (id) {
    return [`at ${id}${loc ? `:${loc.line}:${loc.column + 1}` : ''}`, frame].filter(Boolean).join('\n')
  }
  vite.ssrFixStacktrace(error)
  return error.stack ?? ''
}
