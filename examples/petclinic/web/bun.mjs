// Leaves a link to Bun in ../target/bun: to that of the packages @oven/bun-* that npm has installed, which runs here.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'

const PACKAGES = new URL('node_modules/@oven/', import.meta.url)
const LINK = new URL('../target/bun', import.meta.url)

const installed = existsSync(PACKAGES) ? readdirSync(PACKAGES) : []
const bun = installed
  .map(name => new URL(`${name}/bin/bun`, PACKAGES))
  .find(({ pathname }) => spawnSync(decodeURI(pathname), ['--version']).status === 0)

rmSync(LINK, { force: true })
if (bun) {
  mkdirSync(new URL('.', LINK), { recursive: true })
  symlinkSync(decodeURI(bun.pathname), LINK)
} else {
  console.warn('There is no Bun for this platform: browsers will render the pages.')
}
