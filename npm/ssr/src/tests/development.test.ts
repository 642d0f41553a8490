import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apps } from './built.ts'
import { startWorker, type TestWorker, userData } from './startWorker.ts'

// Below the packages, where what it imports is found
const target = join(import.meta.dirname, '../../target')
mkdirSync(target, { recursive: true })
const sources = mkdtempSync(join(target, 'sources-'))
let worker: TestWorker

beforeAll(async () => {
  cpSync(join(import.meta.dirname, 'apps'), sources, { recursive: true })
  for (const app of Object.keys(apps)) {
    install(app)
  }
  worker = startWorker('-', ...Object.keys(apps).flatMap(app => ['--sources', join(sources, app)]))
  await worker.ready
})

/** Has a front end by itself, with the packages as an application has them: not as links. */
const install = (app: string) => {
  const packages = ['base', app]
  const dependencies = Object.fromEntries(packages.map(name => [`@mizan/${name}`, '*']))
  writeFileSync(join(sources, app, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  for (const name of packages) {
    const from = join(import.meta.dirname, '../../..', name)
    cpSync(from, join(sources, app, 'node_modules/@mizan', name), {
      recursive: true,
      filter: file => !/\/(src|target|node_modules)$/.test(file.slice(from.length)),
    })
  }
}

afterAll(() => {
  worker.kill()
  rmSync(sources, { recursive: true })
})

/** A package for each front end that shares code with what it has already. */
const OTHERS: Readonly<Record<string, string>> = { react: 'swr', vue: '@vue/reactivity', svelte: 'svelte/motion' }

/** What a browser fetches for a module that nobody has fetched before, with what came instead of code. */
const fetched = async (module: string, seen: Map<string, number> = new Map()): Promise<Map<string, number>> => {
  if (!seen.has(module)) {
    seen.set(module, 0)
    const response = await fetch(module)
    seen.set(module, response.status)
    const imports = (await response.text()).matchAll(/\b(?:import|from)\s*\(?\s*"([./][^"]+)"/g)
    await Promise.all([...imports].map(([, path]) => fetched(`${new URL(`${path}`, module)}`, seen)))
  }
  return seen
}

const change = (file: string, from: string, to: string) => {
  const path = join(sources, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe.each(Object.entries(apps))('a front end in %s, from its sources', (app, extension) => {
  const page = `UserPage.${extension}`
  const shown = () => worker.render({ app, page, url: '/users/5', data: userData(5) })
  const component = app === 'react' ? 'react/src/UserPage.tsx' : `${app}/src/parts/Profile.${extension}`

  test('finds all that its script imports, each of it once, whatever package is new', async () => {
    const found = async () => {
      const [script] = ((await shown()).head ?? expect.fail()).scripts as readonly string[]
      return await fetched(`${script}`)
    }
    const before = await found()
    const setup = join(sources, app, 'src/setup.ts')
    writeFileSync(setup, `import '${OTHERS[app]}'\n${readFileSync(setup, 'utf8')}`)
    const after = await found()

    for (const all of [before, after]) {
      expect([...all].filter(([, status]) => status !== 200)).toEqual([])
      const packages = [...all.keys()].filter(url => url.includes('/.vite/deps/'))
      expect(packages.length).toBeGreaterThan(3)
      expect(new Set(packages.map(url => new URL(url).pathname)).size).toBe(packages.length)
    }
  })

  test('is rendered with its styles, and with the script of the page', async () => {
    const { head, html } = await shown()

    expect(head).toMatchObject({ status: 200, title: true })
    expect(head?.head).toContain('<title>user 5</title>')
    expect(head?.head).toMatch(/<style [^>]*data-vite-dev-id="[^"]*user\.css[^"]*">[^<]*#123456/)
    expect(html).toContain('secret of 5')
    const [script] = (head ?? expect.fail()).scripts as readonly string[]
    const response = await fetch(`${script}`, { headers: { Origin: 'http://localhost:8080' } })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'http://localhost:8080',
    ])
    expect(await response.text()).toContain('hydratePage')
  })

  test('shows what was changed with the next request, again and again', async () => {
    const seen: string[] = []
    let last = '</p>'
    for (const mark of ['!', '!!', '!!!']) {
      change(component, last, `${mark}</p>`)
      last = `${mark}</p>`
      seen.push(/secret of 5(?:<!-- -->)?(!*)<\/p>/.exec((await shown()).html)?.[1] ?? 'none')
    }

    expect(seen).toEqual(['!', '!!', '!!!'])
  })

  test('has its styles as they are now', async () => {
    change(`${app}/src/user.css`, '#123456', '#654321')

    expect((await shown()).head?.head).toContain('#654321')
  })

  test('tells where a source cannot be read, and goes on when it can', async () => {
    const before = readFileSync(join(sources, component), 'utf8')
    writeFileSync(join(sources, component), before.replace('</main>', '</mian>'))
    const { last } = await shown()
    writeFileSync(join(sources, component), before)

    expect(last).toMatchObject({ part: 'error', where: 'before' })
    expect(`${last.message}\n${last.stack}`).toContain(component.slice(component.lastIndexOf('/') + 1))
    expect((await shown()).last.part).toBe('end')
  })
})

test('a package that is not installed is told by its name', async () => {
  const setup = join(sources, 'react/src/setup.ts')
  const before = readFileSync(setup, 'utf8')
  const shown = () => worker.render({ app: 'react', page: 'UserPage.tsx', url: '/users/5', data: userData(5) })
  const broken = join(sources, 'react/node_modules/broken')
  mkdirSync(broken)
  writeFileSync(join(broken, 'package.json'), '{ "name": "broken", "type": "module", "exports": "./index.js" }')
  writeFileSync(join(broken, 'index.js'), "import 'which-it-needs'\n")
  for (const [imported, missing] of [
    ['not-installed', 'not-installed'],
    ['./not-there.ts', './not-there.ts'],
    ['broken', 'which-it-needs'],
  ]) {
    writeFileSync(setup, `import '${imported}'\n${before}`)

    const { last } = await shown()

    expect(last).toMatchObject({ part: 'error', message: expect.stringContaining(`${missing}`) })
  }
  writeFileSync(setup, before)
  expect((await shown()).last.part).toBe('end')
})

const bad = (what: string) => worker.render({ app: 'react', page: 'BadPage.tsx', url: `/${what}` })

test('an error’s stack is that of the sources', async () => {
  const lines = readFileSync(join(sources, 'react/src/BadPage.tsx'), 'utf8').split('\n')
  const line = lines.findIndex(it => it.includes('thrown on purpose')) + 1

  expect((await bad('throw')).last).toMatchObject({
    name: 'TypeError',
    stack: expect.stringMatching(new RegExp(`src/BadPage\\.tsx:${line}:`)),
  })
})

test('only what has changed is loaded again', async () => {
  const counting = () => worker.render({ app: 'react', page: 'CountingPage.tsx' })
  await counting()
  expect((await counting()).html).toContain('rendered 2 times')
  change('react/src/UserPage.tsx', '<main>', '<main className="other">')
  await worker.render({ app: 'react', page: 'UserPage.tsx', url: '/users/5', data: userData(5) })
  expect((await counting()).html).toContain('rendered 3 times')
  change('react/src/CountingPage.tsx', 'rendered $', 'shown $')

  expect((await counting()).html).toContain('shown 1 times')
})

test('pages come and go', async () => {
  const page = 'parts/NewPage.tsx'
  const render = () => worker.render({ app: 'react', page })
  expect((await render()).last).toMatchObject({ name: 'NoSuchPage' })
  writeFileSync(join(sources, 'react/src', page), 'export const NewPage = () => <p>new</p>\n')
  expect((await render()).html).toContain('<p>new</p>')
  unlinkSync(join(sources, 'react/src', page))

  expect((await render()).last).toMatchObject({ name: 'NoSuchPage' })
})

test('a state that belongs to a module is warned of', async () => {
  expect(worker.log()).toMatch(/CountingPage\.tsx.*rendered.*shared by all requests/)
  expect(worker.log()).not.toMatch(/UserPage.*shared by all requests/)
})

test('2,000 changes do not fill the memory', async () => {
  const page = 'parts/NewPage.tsx'
  const residents: number[] = []
  for (let at = 0; at < 2000; at++) {
    writeFileSync(join(sources, 'react/src', page), `export const NewPage = () => <p>version {${at}}</p>\n`)
    const { html, last } = await worker.render({ app: 'react', page })
    expect(html).toContain(`${at}</p>`)
    residents.push((last.resident as number | undefined) ?? residents.at(-1) ?? 0)
  }
  const [before, after] = [residents[200] ?? 0, residents.at(-1) ?? 0]
  console.log(`resident after 200 changes: ${before >> 20} MB, after 2,000: ${after >> 20} MB`)

  expect(after - before).toBeLessThan(100 << 20)
})
