import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join, sep } from 'node:path'
import type { Framework } from '../manifest.ts'
import type { SsrOptions } from './options.ts'

/** The pages of a front end, and the modules that are made for them. */
export interface Pages {
  readonly framework: Framework
  /** The names of its pages, in order. */
  readonly names: readonly string[]
  /** The files of its pages, and of its setup. */
  readonly files: readonly string[]
  /** What renders a page on the server. */
  serverModule(name: string): string
  /** What brings it to life in the browser. */
  clientModule(name: string): string
}

const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  '.tsx': 'react',
  '.jsx': 'react',
  '.vue': 'vue',
  '.svelte': 'svelte',
}

/** @param root an absolute folder */
export const findPages = (root: string, options: SsrOptions): Pages => {
  const sources = join(root, options.sources ?? 'src')
  const { pages = /Page\.(tsx|jsx|vue|svelte)$/ } = options
  const names = pages instanceof RegExp ? filesOf(sources).filter(file => pages.test(file)) : pages
  const [first] = names
  if (first === undefined) {
    throw new Error(`no pages in ${sources}: ${pages}`)
  }
  const setup = join(sources, options.setup ?? 'setup.ts')
  if (!statSync(setup, { throwIfNoEntry: false })) {
    throw new Error(`no ${setup}, which exports setup`)
  }
  const framework = options.framework ?? FRAMEWORKS[extname(first)]
  if (!framework) {
    throw new Error(`which framework renders ${first}?`)
  }

  const parts = (name: string) => {
    const file = join(sources, name)
    const component = JSON.stringify(basename(name, extname(name)))
    return `import * as page from ${JSON.stringify(file)}
import { setup } from ${JSON.stringify(setup)}
const find = page => page.default ?? page[${component}]
`
  }
  return {
    framework,
    names: [...new Set(names)].sort(),
    files: [...names.map(name => join(sources, name)), setup],
    serverModule: name => `${parts(name)}import { renderPage } from '@mizan/${framework}/server'
export const render = request => renderPage(find(page), setup, request)
`,
    clientModule: name => `${parts(name)}import { hydratePage, hydrateParts } from '@mizan/${framework}/page'
if (document.getElementById('mizan-root')) hydratePage(find(page), setup)
else hydrateParts(find(page), setup, ${JSON.stringify(`${options.app}/${name}`)})
`,
  }
}

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(it => it.split(sep).join('/'))
