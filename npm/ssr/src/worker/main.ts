import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { run } from './run.ts'
import { settingsOf } from './settings.ts'
import { watch } from './watchdog.ts'

if (isMainThread) {
  await run(fileURLToPath(import.meta.url), settingsOf(process.argv.slice(2)))
} else {
  watch()
}
