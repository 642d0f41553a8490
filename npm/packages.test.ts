import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const text = (...path: readonly string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')

const packages = readdirSync(import.meta.dirname).filter(name =>
  existsSync(join(import.meta.dirname, name, 'package.json')),
)

describe.each(packages)('%s', name => {
  const its = JSON.parse(text(name, 'package.json'))

  test('carries the licence that it names', () => {
    expect(its.license).toBe('Apache-2.0')
    expect(text(name, 'LICENSE')).toBe(text('..', 'LICENSE'))
  })

  test('says what it is', () => {
    expect(text(name, 'README.md')).toMatch(new RegExp(`^# ${its.name}\n`))
    expect(its.description).not.toBe('')
  })

  test('is built and checked', () => {
    expect(its.scripts).toMatchObject({ build: expect.any(String), check: expect.stringContaining('publint') })
  })
})
