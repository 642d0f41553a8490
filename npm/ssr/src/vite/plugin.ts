import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import type { Plugin, Rollup } from 'vite'
import type { Manifest, ManifestPage } from '../manifest.ts'
import { assetsOf, type PageAssets } from './assets.ts'
import { moduleState } from './moduleState.ts'
import type { SsrOptions } from './options.ts'
import { findPages, type Pages } from './pages.ts'

const PREFIX = 'virtual:mizan-ssr/'
const RESOLVED = `\0${PREFIX}`
// So that no compiler takes it for what it is called like.
const SUFFIX = '/page'

// Vue for Node brings the compiler of templates, which are compiled already.
const LEANER: Readonly<Record<string, string>> = {
  vue: 'vue/dist/vue.runtime.esm-bundler.js',
  '@vue/server-renderer': '@vue/server-renderer/dist/server-renderer.esm-bundler.js',
}

/** What the worker asks of the plugin, in development. */
export interface SsrApi {
  readonly app: string
  pages(): Pages
  /** What to import for a page. */
  id(name: string): string
}

/**
 * Builds a front end for browsers and for the server, by one `vite build`. A page's component is the module's default export, or
 * the one that is named like its file.
 */
export const mizanSsr = (options: SsrOptions): Plugin<SsrApi> => {
  const { app, server = 'dist-ssr' } = options
  if (!/^[A-Za-z0-9][\w-]*$/.test(app)) {
    throw new Error(`${app}: the name of an app is that of a folder`)
  }
  let root = ''
  let development = false
  const assets = new Map<string, PageAssets>()
  const pages = () => findPages(root, options)
  /** Where Vite looks for those that it bundles for browsers, as soon as it starts: it does not look into what is made here. */
  const packages = () => {
    const { framework, files } = pages()
    return { entries: files.map(file => patternOf(relative(root, file))), include: [`@mizan/${framework}/page`] }
  }

  return {
    name: 'mizan-ssr',
    enforce: 'post',
    sharedDuringBuild: true,
    api: { app, pages, id: idOf },

    config(config, { command }) {
      root = resolve(config.root ?? '.')
      development = command === 'serve'
      const { names } = pages()
      return {
        appType: 'custom',
        // Wherever the application stands
        ...(development ? { optimizeDeps: packages() } : { base: config.base ?? './' }),
        builder: {
          sharedConfigBuild: true,
          async buildApp(builder) {
            for (const name of ['client', 'ssr'] as const) {
              const environment = builder.environments[name]
              if (environment) {
                await builder.build(environment)
              }
            }
          },
        },
        environments: {
          client: { build: { rollupOptions: { input: inputs(names) }, modulePreload: { polyfill: false } } },
          ssr: {
            define: development ? {} : { 'process.env.NODE_ENV': '"production"' },
            resolve: development ? {} : { noExternal: true as const },
            build: {
              ssr: true,
              outDir: server,
              emptyOutDir: true,
              copyPublicDir: false,
              target: 'esnext',
              rollupOptions: {
                input: inputs(names),
                output: {
                  entryFileNames: 'server/[name]-[hash].js',
                  chunkFileNames: 'server/[name]-[hash].js',
                  assetFileNames: 'server/[name]-[hash][extname]',
                },
              },
            },
          },
        },
      }
    },

    resolveId: {
      // Before Vite, which takes what a package has for Node
      order: 'pre',
      handler(id, importer) {
        const leaner = !development && this.environment.name === 'ssr' ? LEANER[id] : undefined
        if (leaner) {
          return this.resolve(leaner, importer, { skipSelf: true })
        }
        return id.startsWith(PREFIX) ? `\0${id}` : undefined
      },
    },

    load(id) {
      if (!id.startsWith(RESOLVED)) {
        return undefined
      }
      const name = nameOf(id)
      const all = pages()
      if (!all.names.includes(name)) {
        throw new Error(`there is no page ${name}`)
      }
      return this.environment.name === 'client' ? all.clientModule(name) : all.serverModule(name)
    },

    transform: {
      // When everything else has made JavaScript of it
      order: 'post',
      handler(code, id) {
        if (development && this.environment.name === 'ssr' && isSource(id)) {
          for (const name of moduleState(this.parse(code))) {
            this.environment.logger.warn(`${id}: ${name} is a state of its module, and shared by all requests`)
          }
        }
      },
    },

    async writeBundle({ dir = '' }, bundle) {
      const entries = entriesOf(bundle)
      if (this.environment.name === 'client') {
        for (const [name, chunk] of entries) {
          assets.set(name, assetsOf(bundle, chunk, app))
        }
      } else {
        await writeManifest(dir, app, pages(), entries, assets)
      }
    },
  }
}

/** As a pattern that is this path alone. */
const patternOf = (path: string) =>
  path
    .split(sep)
    .join('/')
    .replace(/[[\]{}()*?!]/g, '\\$&')

const isSource = (id: string) => !/^\0|\/node_modules\/|\?/.test(id) && /\.([cm]?[jt]sx?|vue|svelte)$/.test(id)

const idOf = (name: string) => PREFIX + name + SUFFIX
const nameOf = (id: string) => id.slice(RESOLVED.length, -SUFFIX.length)

const inputs = (names: readonly string[]) => Object.fromEntries(names.map(name => [entryName(name), idOf(name)]))

/** `owners/OwnerPage.tsx` is `owners-OwnerPage`: a file name, whatever the framework. */
const entryName = (name: string) => name.slice(0, -extname(name).length).replaceAll('/', '-') || basename(name)

const entriesOf = (bundle: Rollup.OutputBundle): ReadonlyMap<string, Rollup.OutputChunk> =>
  new Map(
    Object.values(bundle)
      .filter(it => it.type === 'chunk')
      .filter(({ facadeModuleId }) => facadeModuleId?.startsWith(RESOLVED))
      .map(chunk => [nameOf(`${chunk.facadeModuleId}`), chunk]),
  )

const writeManifest = async (
  folder: string,
  app: string,
  { framework, names }: Pages,
  entries: ReadonlyMap<string, Rollup.OutputChunk>,
  assets: ReadonlyMap<string, PageAssets>,
) => {
  const pageOf = (name: string): ManifestPage => {
    const module = entries.get(name)?.fileName
    const its = assets.get(name)
    if (module === undefined || !its) {
      throw new Error(`${name} was not built`)
    }
    return { module, ...its }
  }
  const manifest: Manifest = {
    v: 1,
    app,
    framework,
    hash: await hashOf(folder),
    pages: Object.fromEntries(names.map(name => [name, pageOf(name)])),
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** Of all files in a folder: of each its path, its length and its bytes. */
const hashOf = async (folder: string) => {
  const hash = createHash('sha256')
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter(it => it.isFile()).map(it => relative(folder, join(it.parentPath, it.name)))
  for (const file of files.map(it => it.split(sep).join('/')).sort()) {
    const bytes = await readFile(join(folder, file))
    hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 32)
}
