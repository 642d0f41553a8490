import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const MAIN = join(import.meta.dirname, '../dist/main.js')
const KDL = '/- kdl-version 2\ncontract version=1\ncall "rename" group="Owners"\n'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mizan-generate-'))
  writeFileSync(join(folder, 'mizan.kdl'), KDL)
})

afterEach(() => rmSync(folder, { recursive: true }))

function start(words: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...words], { cwd: folder, stdio: 'pipe', ...options })
}

async function run(words: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = start(words, { env })
  let said = ''
  child.stdout?.on('data', part => (said += part))
  child.stderr?.on('data', part => (said += part))
  const [code] = await once(child, 'close')
  return { code, said }
}

/** A Java that is a shell script. */
function javaHome(script: string): string {
  const bin = join(folder, 'jdk', 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'java'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(bin, 'java'), 0o755)
  return join(folder, 'jdk')
}

const OPTIONS = ['--from', 'mizan.kdl', '--to', 'src/api', '--target', 'typescript']

test('options alone generate a client', async () => {
  expect(await run(OPTIONS)).toMatchObject({ code: 0, said: expect.stringContaining('4 files, 4 changed') })
  expect(readFileSync(join(folder, 'src/api/functions/Owners.ts'), 'utf8')).toContain('export const rename')
})

test('what forms say needs nothing besides', async () => {
  const arg = 'call "rename" group="Owners" {\n  param "name" type="string" {\n    constraint "NotBlank"\n  }\n}\n'
  writeFileSync(join(folder, 'mizan.kdl'), KDL.replace('call "rename" group="Owners"\n', arg))
  expect(await run([...OPTIONS, '--messages', 'de'])).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'src/api/messages/de.ts'), 'utf8')).toContain('darf nicht leer sein')
})

test('another command is passed on, and so is how it ends', async () => {
  expect(await run(['check', ...OPTIONS])).toMatchObject({ code: 1, said: expect.stringContaining('is missing') })
  expect(await run(['check', '--nonsense'])).toMatchObject({ code: 2 })
})

test('Java of the path does where JAVA_HOME is not set', async () => {
  const { JAVA_HOME, PATH } = process.env
  const env = { PATH: JAVA_HOME ? join(JAVA_HOME, 'bin') : PATH }
  expect(await run(OPTIONS, env)).toMatchObject({ code: 0 })
})

test('no Java at all is said, with what to do', async () => {
  expect(await run(OPTIONS, { PATH: folder })).toEqual({
    code: 1,
    said: 'mizan-generate: There is no Java: install a JDK of 17 or newer, and set JAVA_HOME or have it on the path\n',
  })
  expect(existsSync(join(folder, 'src'))).toBe(false)
})

test('JAVA_HOME without a Java is said', async () => {
  const { code, said } = await run(OPTIONS, { ...process.env, JAVA_HOME: folder })
  expect(code).toBe(1)
  expect(said).toContain(`JAVA_HOME is ${folder}, and there is no bin/java`)
})

test.skipIf(process.platform === 'win32')('a Java that is too old is said', async () => {
  const old = javaHome('echo \'openjdk version "11.0.2" 2019-01-15\' >&2; exit 1')
  const { code, said } = await run(OPTIONS, { ...process.env, JAVA_HOME: old })
  expect(code).toBe(1)
  expect(said).toMatch(/is Java 11: a JDK of 17 or newer is needed, in JAVA_HOME\n$/)
})

test.skipIf(process.platform === 'win32')('arguments arrive as they are', async () => {
  const echo = javaHome('printf \'<%s>\' "$@"')
  const { said } = await run(['--to', 'a b', '*', '$HOME', ''], { ...process.env, JAVA_HOME: echo })
  expect(said).toMatch(/<generate><--to><a b><\*><\$HOME><>$/)
})

test.skipIf(process.platform === 'win32')('a signal ends what was started, and then this', async () => {
  const child = start([...OPTIONS, '--watch'])
  const ended = once(child, 'close')
  for await (const part of child.stdout ?? []) {
    if (String(part).includes('4 changed')) break
  }
  child.kill('SIGTERM')
  expect(await ended).toEqual([143, null])
})
