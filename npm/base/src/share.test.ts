import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { share } from './share.ts'

const json = fc.jsonValue({ maxDepth: 4 })

describe('share', () => {
  test('never changes what came', () => {
    fc.assert(fc.property(json, json, (a, b) => void expect(share(a, structuredClone(b))).toEqual(b)))
  })

  test('gives back the same where nothing has changed', () => {
    fc.assert(fc.property(json, a => void expect(share(a, structuredClone(a))).toBe(a)))
  })

  test('never changes what was there', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const before = structuredClone(a)
        share(a, structuredClone(b))
        expect(a).toEqual(before)
      }),
    )
  })

  test('keeps every part that is as it was', () => {
    const before = { changed: { name: 'Ada' }, kept: { deep: [{ id: 1 }, { id: 2 }] } }
    const after = share(before, { changed: { name: 'Grace' }, kept: { deep: [{ id: 1 }, { id: 2 }] } })

    expect(after).not.toBe(before)
    expect((after as typeof before).kept).toBe(before.kept)
  })

  test('takes an object for no list, and members for what they are called', () => {
    expect(share({ 0: 'a' }, ['a'])).toEqual(['a'])
    const own = JSON.parse('{"__proto__":{"id":1},"constructor":{"id":2}}')
    const next = share(own, JSON.parse('{"__proto__":{"id":1},"constructor":{"id":3}}'))
    expect(JSON.stringify(next)).toBe('{"__proto__":{"id":1},"constructor":{"id":3}}')
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype)
  })
})
