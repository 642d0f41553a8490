import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Manifest } from '../manifest.ts'
import { mizanSsr } from '../vite/index.ts'
import { buildApp } from './build.ts'
import { folder } from './folder.ts'

const one = folder()
const other = folder()
const apps = ['react', 'vue', 'svelte'] as const

beforeAll(async () => {
  for (const app of apps) {
    await buildApp(app, one)
    await buildApp(app, other)
  }
})

const manifestOf = (app: string): Manifest =>
  JSON.parse(readFileSync(join(one, 'server', app, 'manifest.json'), 'utf8'))

const files = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(it => statSync(join(root, it)).isFile())
    .sort()

describe.each(apps)('a front end in %s', app => {
  const extension = { react: '.tsx', vue: '.vue', svelte: '.svelte' }[app]

  test('is built for browsers and for the server, and all that its manifest names is there', () => {
    const manifest = manifestOf(app)

    expect(manifest).toMatchObject({ v: 1, app, framework: app, hash: expect.stringMatching(/^[0-9a-f]{32}$/) })
    const { module, scripts, styles, preloads } = manifest.pages[`UserPage${extension}`] ?? expect.fail()
    expect([scripts.length, styles.length]).toEqual([1, 1])
    expect(existsSync(join(one, 'server', app, module))).toBe(true)
    for (const file of [...scripts, ...styles, ...preloads]) {
      expect(existsSync(join(one, 'web', file)), file).toBe(true)
    }
  })

  test('is the same from the same sources, byte by byte', () => {
    expect(files(one)).toEqual(files(other))
    for (const file of files(one)) {
      expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file))), file).toBe(true)
    }
  })

  test('needs nothing beside it on the server, and no script of the server goes to browsers', () => {
    const server = files(join(one, 'server', app)).map(it => readFileSync(join(one, 'server', app, it), 'utf8'))
    const imports = server.flatMap(it => [...it.matchAll(/^import .*? from "([^"]+)"/gm)].map(([, from]) => from))

    expect(imports.filter(it => !/^(\.|node:|stream|util|crypto|async_hooks)/.test(it as string))).toEqual([])
    expect(files(join(one, 'web', app)).filter(it => !['.js', '.css'].includes(extname(it)))).toEqual([])
    for (const it of files(join(one, 'web', app))) {
      expect(readFileSync(join(one, 'web', app, it), 'utf8')).not.toContain('renderPage')
    }
  })

  test('says nothing of the machine that it was built on', () => {
    const texts = files(one).map(it => readFileSync(join(one, it), 'utf8'))

    expect(texts.filter(it => it.includes(import.meta.dirname) || it.includes(one))).toEqual([])
  })

  test('is built for production', () => {
    const server = files(join(one, 'server', app)).map(it => readFileSync(join(one, 'server', app, it), 'utf8'))

    expect(server.join('\n')).not.toMatch(/jsxDEV|react-dom-server[.\w-]*development|_jsxFileName/)
  })
})

test('Vue brings no compiler of templates to the server', () => {
  const root = join(one, 'server', 'vue')

  expect(files(root).filter(it => readFileSync(join(root, it), 'utf8').includes('baseCompile'))).toEqual([])
})

describe('what cannot be built is told:', () => {
  const root = join(import.meta.dirname, 'apps/react')
  const config = (options: object) => {
    const { config: hook } = mizanSsr({ app: 'react', ...options })
    return () => (hook as (...given: unknown[]) => unknown)({ root }, { command: 'build', mode: 'production' })
  }

  test('no pages', () => {
    expect(config({ pages: /Nothing/ })).toThrow(/no pages in .*src/)
  })

  test('no setup', () => {
    expect(config({ setup: 'other.ts' })).toThrow(/no .*other.ts, which exports setup/)
  })

  test('a name that is no folder', () => {
    expect(() => mizanSsr({ app: '../up' })).toThrow(/the name of an app/)
  })
})
