import { bench, describe } from 'vitest'
import { buildApp } from './build.ts'
import { apps } from './built.ts'
import { folder } from './folder.ts'
import { startWorker, userData } from './startWorker.ts'

const to = folder()
for (const app of Object.keys(apps)) {
  await buildApp(app, to)
}
const begun = performance.now()
const worker = startWorker(`${to}/server`)
await worker.ready
console.log(`a worker with three front ends is ready after ${Math.round(performance.now() - begun)} ms`)

const asked = { url: '/users/5', data: userData(5) }
const pages = [
  ['react: nothing but the way there and back', 'react', 'BadPage.tsx'],
  ['react: a page', 'react', 'UserPage.tsx'],
  ['react: 200 rows, 70 kB', 'react', 'parts/RowsPage.tsx'],
  ['vue: a page', 'vue', 'UserPage.vue'],
  ['svelte: a page', 'svelte', 'UserPage.svelte'],
] as const

describe.each(pages)('%s', (_, app, page) => {
  bench('one at a time', async () => {
    await worker.render({ ...asked, app, page })
  })

  bench('eight at a time', async () => {
    await Promise.all(Array.from({ length: 8 }, () => worker.render({ ...asked, app, page })))
  })
})
