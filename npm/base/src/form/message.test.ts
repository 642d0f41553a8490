import { describe, expect, test } from 'vitest'
import { english, messages } from './index.ts'

describe('what is said of a constraint', () => {
  test('is what the server says, where a table has it', () => {
    const message = messages({ NotBlank: 'darf nicht leer sein', 'Size max=80 min=2': 'Größe' })

    expect(message({ code: 'NotBlank' })).toBe('darf nicht leer sein')
    expect(message({ code: 'Size', max: 80, min: 2 })).toBe('Größe')
    expect(message({ code: 'Size', max: 80 })).toBe('Size')
    expect(message({ code: 'constructor' })).toBe('constructor')
  })

  test('is what it is about', () => {
    expect(english({ code: 'Size', max: 5 })).toBe('size must be between 0 and 5')
    expect(english({ code: 'Size', min: 2 })).toBe('size must be between 2 and ∞')
    expect(english({ code: 'Min', value: 3, message: 'at least {value}!' })).toBe('at least 3!')
    expect(english({ code: 'com.acme.Taken' })).toBe('is not valid')
  })
})
