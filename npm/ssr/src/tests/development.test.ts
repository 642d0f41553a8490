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
  worker = startWorker('-', ...Object.keys(apps).flatMap(app => ['--sources', join(sources, app)]))
  await worker.ready
})

afterAll(() => {
  worker.kill()
  rmSync(sources, { recursive: true })
})

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
