import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ViteDevServer } from 'vite'
import type { SsrApi } from '../vite/plugin.ts'
import type { App, Page } from './apps.ts'
import { changes } from './changes.ts'
import { freePort } from './freePort.ts'
import { optimized } from './optimized.ts'
import { stackOf } from './stack.ts'
import { stylesOf } from './styles.ts'

/** A front end that is rendered from its sources: what has changed since is loaded again, and nothing else. */
export const sourceApp = async (folder: string): Promise<App> => {
  const vite = await startVite(resolve(folder))
  const api = vite.config.plugins.find(({ name }) => name === 'mizan-ssr')?.api as SsrApi | undefined
  if (!api) {
    throw new Error(`the configuration of Vite in ${folder} does not have the plugin of @mizan/ssr`)
  }
  const { refresh, loaded, failed } = changes(vite)
  let turn: Promise<unknown> = Promise.resolve()

  const load = async (name: string): Promise<Page | undefined> => {
    await refresh()
    if (!api.pages().names.includes(name)) {
      return undefined
    }
    const id = api.id(name)
    const begun = Date.now()
    try {
      const { render } = (await vite.ssrLoadModule(id)) as Page
      const inline = await stylesOf(vite, id)
      await optimized(vite, id)
      await loaded(begun)
      const script = `${vite.config.server.origin}${vite.config.base}@id/${id}`
      return { render, extras: { scripts: [script], inline } }
    } catch (error) {
      failed()
      throw error
    }
  }

  return {
    name: api.app,
    page(name) {
      // One after the other: none is to see what another has just begun to load.
      const page = turn.then(() => load(name))
      turn = page.catch(() => undefined)
      return page
    },
    stack: error => stackOf(vite, error),
  }
}

const startVite = async (root: string): Promise<ViteDevServer> => {
  const its = createRequire(join(root, 'package.json'))
  const { createServer } = (await import(pathToFileURL(its.resolve('vite')).href)) as typeof import('vite')
  const port = await freePort()
  const vite = await createServer({
    root,
    logLevel: 'warn',
    clearScreen: false,
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      // Where browsers find what pages refer to: they have the page itself from elsewhere.
      origin: `http://127.0.0.1:${port}`,
      // Changes are looked for when a page is asked for.
      watch: null,
      hmr: false,
      ws: false,
    },
  })
  return vite.listen()
}
