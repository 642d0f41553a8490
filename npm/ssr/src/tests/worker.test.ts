import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { MAX_BODY } from '../worker/frame.ts'
import { buildApp } from './build.ts'
import { folder } from './folder.ts'
import { bun, startWorker, startWorkerOnSocket, type TestWorker, type Told } from './startWorker.ts'

const built = folder()
const started: TestWorker[] = []

beforeAll(() => buildApp('react', built))

const start = (...options: readonly string[]) => ready(startWorker(join(built, 'server'), ...options))

const ready = async (worker: TestWorker) => {
  started.push(worker)
  await worker.ready
  return worker
}

afterEach(() => {
  for (const worker of started.splice(0)) {
    worker.kill()
  }
})

const bad = (what: string) => ({ app: 'react', page: 'BadPage.tsx', url: `/${what}` })
const late = { app: 'react', page: 'parts/LatePage.tsx' }
const good = bad('good')
const survived = { html: '<!--$--><p>survived</p><!--/$-->', last: { part: 'end' } }

describe('a worker', () => {
  test('says when it can render, and what', async () => {
    const { ready, pid } = await start()

    expect(await ready).toEqual({ bun: '1.4.5', pid, apps: ['react'] })
  })

  test('answers several at once, each when it is done', async () => {
    const worker = await start()
    const order: string[] = []
    await Promise.all([
      worker.render(late).then(() => order.push('late')),
      worker.render(good).then(() => order.push('good')),
    ])

    expect(order).toEqual(['good', 'late'])
  })

  test('answers what was asked for first, though what came with it hangs', async () => {
    const worker = await start()
    const told: Promise<unknown>[] = []
    worker.together(() => {
      told.push(worker.render(good))
      worker.render(bad('loop')).catch(() => undefined)
    })

    expect(await told[0]).toMatchObject(survived)
  })

  test('says how much memory it has', async () => {
    const { last } = await (await start()).render(good)

    expect(last.resident).toBeGreaterThan(10 << 20)
  })

  test.each([
    ['throw', { name: 'TypeError', message: 'thrown on purpose', stack: expect.stringContaining('BadPage') }],
    ['exit', { name: 'Error', message: 'a component has called process.exit(3)' }],
    ['large', { name: 'RangeError' }],
  ])('tells what went wrong, and lives: %s', async (what, error) => {
    const worker = await start()
    const { head, html, last } = await worker.render(bad(what))

    expect([head, html]).toEqual([undefined, ''])
    expect(last).toMatchObject({ part: 'error', where: 'before', ...error })
    expect(await worker.render(good)).toMatchObject(survived)
  })

  test.each([
    ['late', /thrown late:.*too late/s],
    ['late', /rejected late:.*rejected too late/s],
    ['print', /printed .*logged/s],
  ])('logs what does not belong to an answer, and lives: %s', async (what, logged) => {
    const worker = await start()

    expect(await worker.render(bad(what))).toMatchObject(survived)
    await vi.waitFor(() => expect(worker.log()).toMatch(logged))
    expect(await worker.render(good)).toMatchObject(survived)
  })

  test.each([
    ['react', '../react/BadPage.tsx'],
    ['react', 'server/BadPage.tsx'],
    ['react', '/etc/passwd'],
    ['react', 'BadPage.tsx\0'],
    ['react', 'constructor'],
    ['__proto__', 'BadPage.tsx'],
    ['..', 'BadPage.tsx'],
  ])('knows no page but those of its manifests: %s %s', async (app, page) => {
    const { last } = await (await start()).render({ app, page })

    expect(last).toMatchObject({ part: 'error', name: 'NoSuchPage', where: 'before' })
  })

  test('gives up what is over its deadline', async () => {
    const worker = await start()
    const { head, last } = await worker.render({ ...late, deadline: 20 })

    expect([head, last]).toMatchObject([undefined, { part: 'error', name: 'TimeoutError', where: 'before' }])
    expect(await worker.render(good)).toMatchObject(survived)
  })

  test('gives up what is over its deadline in the middle', async () => {
    const { head, last } = await (await start()).render({ ...late, stream: true, deadline: 50 })

    expect([head, last]).toMatchObject([{ status: 200 }, { part: 'error', name: 'TimeoutError', where: 'after' }])
  })

  test('gives up what gets too long in the middle, and nothing else', async () => {
    const worker = await start()
    const [long, other] = await Promise.all([worker.render({ ...bad('long'), stream: true }), worker.render(late)])

    const { html, last } = long
    expect([last, html.length <= MAX_BODY]).toMatchObject([{ part: 'error', name: 'RangeError', where: 'after' }, true])
    expect(other.html).toContain('late')
  })

  test('gives up what is cancelled, and nothing else', async () => {
    const worker = await start()
    const id = worker.next()
    const cancelled = worker.render(late)
    const other = worker.render(late)
    worker.cancel(id)

    expect((await cancelled).last).toMatchObject({ part: 'error', name: 'AbortError' })
    expect((await other).html).toContain('late')
  })

  test('does not begin what was cancelled before its turn', async () => {
    const worker = await start()
    const told: Promise<Told>[] = []
    worker.together(() => {
      told.push(worker.render(good))
      const id = worker.next()
      told.push(worker.render({ app: 'react', page: 'NoPage.tsx' })) // if it began, it would say that there is none
      worker.cancel(id)
    })
    const [first, cancelled] = await Promise.all(told)

    expect(first).toMatchObject(survived)
    expect(cancelled?.last).toMatchObject({ part: 'error', name: 'AbortError', where: 'before' })
  })

  test('finishes what is in hand when nobody asks any more, and leaves', async () => {
    const worker = await start()
    const last = worker.render(late)
    worker.end()

    expect((await last).html).toContain('<i>late</i>')
    expect(await worker.exited).toBe(0)
  })

  test('leaves when what it reads is no frame', async () => {
    const worker = await start()
    worker.write(Buffer.alloc(8, 0xff))

    expect(await worker.exited).toBe(1)
    expect(worker.log()).toContain('too long')
  })

  test.each([
    ['a pipe', () => start()],
    ['a socket', () => ready(startWorkerOnSocket(join(built, 'server')))],
  ])('sends what nobody has read for a while when somebody does: by %s', async (_, starting) => {
    const worker = await starting()
    worker.read(false)
    const rendering = Promise.all(Array.from({ length: 20 }, () => worker.render(bad('much'))))
    const small = worker.render(good)
    worker.read(true)

    expect((await rendering).every(it => it.html.length > 1_000_000 && it.last.part === 'end')).toBe(true)
    expect(await small).toMatchObject(survived)
  })
})

describe('the watchdog', () => {
  test('ends a worker that does not turn', async () => {
    const worker = await start('--stuck', '1000')
    const begun = performance.now()

    await expect(worker.render(bad('loop'))).rejects.toThrow('has left')
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('ends a worker whose parent is gone, though it loops', async () => {
    // A parent that leaves its worker behind, looping
    const parent = spawn(bun(), [join(import.meta.dirname, 'parent.ts'), join(built, 'server')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const pid = await new Promise<string>(resolve => parent.stdout.once('data', text => resolve(`${text}`.trim())))
    expect(isRunning(pid)).toBe(true)
    parent.kill('SIGKILL')

    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 5000 })
  })
})

const isRunning = (pid: string) =>
  existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
