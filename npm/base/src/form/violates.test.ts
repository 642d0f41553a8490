import { describe, expect, test } from 'vitest'
import * as Checks from '../checks/index.ts'
import { type Check, type Constraint, violates } from './index.ts'

describe('a constraint', () => {
  const constraint = (code: string, attributes: object): Constraint => {
    const refuses = (Checks as Readonly<Record<string, Check>>)[code]
    return { code, ...attributes, ...(refuses && { refuses }) }
  }

  test.each<[string, unknown, object]>([
    ['Null', 1, {}],
    ['NotNull', null, {}],
    ['NotBlank', ' \t', {}],
    ['NotBlank', null, {}],
    ['NotEmpty', '', {}],
    ['NotEmpty', [], {}],
    ['Size', 'a', { min: 2 }],
    ['Size', [1, 2, 3], { max: 2 }],
    ['Min', 1, { value: 2 }],
    ['Max', '9007199254740999', { value: 5 }],
    ['DecimalMin', '0.50', { value: '0.5', inclusive: false }],
    ['DecimalMax', '1.01', { value: '1' }],
    ['Positive', 0, {}],
    ['PositiveOrZero', -1, {}],
    ['Negative', '0', {}],
    ['NegativeOrZero', 1, {}],
    ['Digits', '1234.5', { integer: 3, fraction: 2 }],
    ['Digits', '0.123', { integer: 3, fraction: 2 }],
    ['Email', 'ada', {}],
    ['Email', '@x', {}],
    ['Pattern', 'abc', { regexp: '[a-b]+' }],
    ['Pattern', 'a-b', { regexp: '\\p{L}+' }],
    ['AssertTrue', false, {}],
    ['AssertFalse', true, {}],
  ])('%s is violated by %j', (code, value, attributes) => {
    expect(violates(value, constraint(code, attributes))).toBe(true)
  })

  // A browser never refuses what the server would take.
  test.each<[string, unknown, object]>([
    ['Null', null, {}],
    ['NotNull', '', {}],
    ['NotBlank', '\u00a0', {}],
    ['Size', null, { min: 2 }],
    ['Size', 'ab', { min: 2, max: 2 }],
    ['Max', '9007199254740993', { value: '9007199254740993' }],
    ['DecimalMax', '0.99999999999999999999', { value: '1', inclusive: false }],
    ['Positive', '0.1', {}],
    ['Digits', '0001.200', { integer: 1, fraction: 1 }],
    ['Digits', '-0.5', { integer: 0, fraction: 1 }],
    ['Email', '', {}],
    ['Email', 'ada@localhost', {}],
    ['Pattern', 'abc', { java: '(?i)ABC' }],
    ['Pattern', '😀', { regexp: '.' }],
    ['Past', '9999-01-01', {}],
    ['com.acme.Taken', 'x', {}],
    ['constructor', 'x', {}],
  ])('%s is not violated by %j', (code, value, attributes) => {
    expect(violates(value, constraint(code, attributes))).toBe(false)
  })
})
