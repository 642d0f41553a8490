import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The oldest Java that runs the command. */
export const OLDEST = 17

const NAME = process.platform === 'win32' ? 'java.exe' : 'java'

/** There is no Java that could be started; the message says what to do. */
export class NoJava extends Error {
  readonly code = 'NO_JAVA'
}

/**
 * The Java to start: that of `JAVA_HOME`, where it is set, else the first on the path.
 *
 * @throws NoJava where there is none
 */
export function findJava(env: NodeJS.ProcessEnv): string {
  const home = env.JAVA_HOME
  if (home) {
    const java = join(home, 'bin', NAME)
    if (isFile(java)) return java
    throw new NoJava(`JAVA_HOME is ${home}, and there is no bin/${NAME}: let it name a JDK of ${OLDEST} or newer`)
  }
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter)) {
    if (folder && isFile(join(folder, NAME))) return join(folder, NAME)
  }
  throw new NoJava(`There is no Java: install a JDK of ${OLDEST} or newer, and set JAVA_HOME or have it on the path`)
}

/** The major version of a Java; undefined where it does not say. */
export function versionOf(java: string): number | undefined {
  const said = spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr ?? ''
  const version = /version "(?:1\.)?(\d+)/.exec(said)?.[1]
  return version === undefined ? undefined : Number(version)
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
