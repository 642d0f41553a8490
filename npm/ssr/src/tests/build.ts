import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import vue from '@vitejs/plugin-vue'
import { createBuilder, type PluginOption } from 'vite'
import { mizanSsr } from '../vite/index.ts'

const plugins: Readonly<Record<string, () => PluginOption>> = {
  react: () => [],
  vue: () => vue(),
  svelte: () => svelte({ configFile: false }),
}

/** Builds one of the apps that stand beside this file into two folders: `<to>/web/<app>` and `<to>/server/<app>`. */
export const buildApp = async (app: string, to: string): Promise<void> => {
  // What the command `vite build` sees, whatever runs the tests
  process.env.NODE_ENV = 'production'
  const root = join(import.meta.dirname, 'apps', app)
  const builder = await createBuilder({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [plugins[app]?.(), mizanSsr({ app, server: join(to, 'server', app) })],
    build: { outDir: join(to, 'web', app), emptyOutDir: true },
  })
  await builder.buildApp()
}
