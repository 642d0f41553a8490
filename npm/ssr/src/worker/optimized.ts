import type { ViteDevServer } from 'vite'

/** How often what one package brings may need others still. */
const TIMES = 5

/**
 * Has Vite find and bundle the packages that a module imports in browsers. While it still finds some, what a browser has asked for is
 * outdated, and refused; Vite's own script would load such a page again, and these pages do not have it.
 */
export const optimized = async (vite: ViteDevServer, id: string): Promise<void> => {
  const { client } = vite.environments
  for (let time = 0; time < TIMES; time++) {
    await client.warmupRequest(id)
    await client.waitForRequestsIdle()
    const found = Object.values(client.depsOptimizer?.metadata.discovered ?? {})
    if (found.length === 0) {
      return
    }
    await Promise.all(found.map(({ processing }) => processing))
  }
}
