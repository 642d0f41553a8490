#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findJava, NoJava, OLDEST, versionOf } from './java.ts'

const JAR = fileURLToPath(new URL('../lib/mizan.jar', import.meta.url))

/** A command of a second or two: to start fast counts for more than to run fast. */
const FAST_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

function fail(message: string): never {
  console.error(`mizan-generate: ${message}`)
  process.exit(1)
}

function java(): string {
  try {
    return findJava(process.env)
  } catch (error) {
    if (error instanceof NoJava) return fail(error.message)
    throw error
  }
}

/** Options alone are those of `generate`; the other commands are said: `mizan-generate check …`. */
function command(words: readonly string[]): readonly string[] {
  const first = words[0]
  return first === undefined || first.startsWith('-') ? ['generate', ...words] : words
}

function run(executable: string): void {
  const child = spawn(executable, [...FAST_START, '-jar', JAR, ...command(process.argv.slice(2))], { stdio: 'inherit' })
  // Whoever ends this ends that: this waits until what has begun is written.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', error => fail(`${executable} can't be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal !== null) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
      return
    }
    const version = code === 0 ? OLDEST : (versionOf(executable) ?? OLDEST)
    if (version < OLDEST) fail(`${executable} is Java ${version}: a JDK of ${OLDEST} or newer is needed, in JAVA_HOME`)
    process.exitCode = code ?? 1
  })
}

if (!existsSync(JAR)) fail('lib/mizan.jar is missing: a build with `mvn package` puts it there')
run(java())
