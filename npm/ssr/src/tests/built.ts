import { afterAll, beforeAll } from 'vitest'
import { buildApp } from './build.ts'
import { folder } from './folder.ts'
import { startWorker, type TestWorker } from './startWorker.ts'

/** The apps that are built for tests, and what their files end in. */
export const apps = { react: 'tsx', vue: 'vue', svelte: 'svelte' } as const

/** Builds all of them, and starts a worker that renders them, for all tests of a file. */
export const built = (): { readonly folder: string; worker(): TestWorker } => {
  const to = folder()
  let worker: TestWorker | undefined
  beforeAll(async () => {
    for (const app of Object.keys(apps)) {
      await buildApp(app, to)
    }
    worker = startWorker(`${to}/server`)
    await worker.ready
  })
  afterAll(() => worker?.kill())
  return { folder: to, worker: () => worker as TestWorker }
}
