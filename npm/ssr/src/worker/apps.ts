import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Render } from '@mizan/base/ssr'
import type { Manifest } from '../manifest.ts'

/** What else the document needs, in development. */
export interface Extras {
  readonly scripts: readonly string[]
  readonly inline: string
}

/** A page as it can be rendered. */
export interface Page {
  readonly render: Render
  readonly extras?: Extras
}

/** A front end. */
export interface App {
  readonly name: string
  /** Undefined where there is none of that name. */
  page(name: string): Promise<Page | undefined>
  /** An error's stack as it is told. */
  stack(error: Error): string
}

/** The front ends that were built: one in each of the folders in a folder that have a manifest. */
export const builtApps = async (folder: string): Promise<readonly App[]> => {
  const folders = (await readdir(folder)).map(name => join(folder, name))
  return Promise.all(folders.filter(it => existsSync(join(it, 'manifest.json'))).map(builtApp))
}

const builtApp = async (folder: string): Promise<App> => {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const load = async (file: string) => (await import(pathToFileURL(join(folder, file)).href)) as Page
  const pages = new Map<string, Promise<Page>>()
  for (const [name, { module }] of Object.entries(manifest.pages)) {
    const loading = load(module)
    // The first to ask is told; the others are rendered all the same.
    loading.catch(error => console.error(`${manifest.app}/${name}`, error))
    pages.set(name, loading)
  }
  await Promise.allSettled(pages.values())
  return { name: manifest.app, page: async name => pages.get(name), stack: ({ stack }) => stack ?? '' }
}
