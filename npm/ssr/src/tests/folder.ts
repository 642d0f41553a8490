import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder that goes when the tests of a file are done. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'mizan-ssr-'))
  afterAll(() => rmSync(path, { recursive: true }))
  return path
}
