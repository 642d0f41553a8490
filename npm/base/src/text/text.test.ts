import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as text from './index.ts'

const refusal = expect.objectContaining({ code: 'invalid_parameter' })

describe('canonical text', () => {
  test.each<[string, () => unknown]>([
    ['a number that is no longer exact', () => text.integer(2 ** 53)],
    ['a fraction', () => text.integer(1.5)],
    ['an integer of 65 bits', () => text.long(2n ** 63n)],
    ['infinity', () => text.double(Number.POSITIVE_INFINITY)],
    ['a decimal of 200 digits', () => text.decimal('1'.repeat(200))],
    ['half a character', () => text.string('a\ud800')],
    ['half a character alone', () => text.char('\udc00')],
    ['a day that is none', () => text.date('2026-02-30')],
    ['a day of a leap year that is none', () => text.date('2025-02-29')],
    ['an hour that is none', () => text.instant('2026-03-01T24:00:00Z')],
    ['a local time as an instant', () => text.instant('2026-03-01T12:00:00')],
    ['a year before 0', () => text.instant('0000-01-01T00:00:00+01:00')],
    ['no date at all', () => text.instant(new Date(Number.NaN))],
    ['a month that is none', () => text.yearMonth('2026-13')],
  ])('is refused: %s', (_, make) => {
    expect(make).toThrow(refusal)
  })

  test.each<[string, string, string]>([
    ['an instant of a Date', text.instant(new Date(0)), '1970-01-01T00:00:00Z'],
    ['an instant over midnight', text.instant('2026-12-31T23:30:00.25-01:00'), '2027-01-01T00:30:00.250Z'],
    [
      'an instant of nanoseconds',
      text.instant('2026-03-01T12:00:00.123456789+05:30'),
      '2026-03-01T06:30:00.123456789Z',
    ],
    ['a long beyond what a number holds', text.long(2n ** 63n - 1n), '9223372036854775807'],
    ['minus zero', text.double(-0), '0'],
    ['a year', text.year(800), '0800'],
    ['a tag with a script', text.locale('SR-cyrl-rs-X-TWAIN-AA'), 'sr-Cyrl-RS-x-twain-aa'],
    ['a duration', text.duration('PT-1M-30.25S'), 'PT-1M-30.25S'],
    ['a duration of less than a second', text.duration('-PT0.5S'), 'PT-0.5S'],
  ])('%s', (_, written, expected) => {
    expect(written).toBe(expected)
  })

  test('a list keeps its order, a set has one of its own', () => {
    expect(text.list(text.integer)([3, 1, 3])).toEqual(['3', '1', '3'])
    // U+FF61 stands before U+1F600 as code points, after it as UTF-16.
    expect(text.set(text.string)(['😀', '｡', 'ab', 'a', '｡'])).toEqual(['a', 'ab', '｡', '😀'])
  })
})

describe('whatever has a text', () => {
  const same = <T>(
    name: string,
    values: fc.Arbitrary<T>,
    write: (value: T) => string,
    read: (text: string) => string,
  ) =>
    test(`has one text: ${name}`, () => {
      fc.assert(fc.property(values, value => void expect(read(write(value))).toBe(write(value))))
    })
  const dates = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
  const decimals = fc
    .tuple(fc.bigInt(), fc.integer({ min: -20, max: 20 }))
    .map(([digits, exponent]) => `${digits}e${exponent}`)

  same('integers', fc.bigInt(), text.integer, text.integer)
  same('decimals', decimals, text.decimal, text.decimal)
  same('instants', dates, text.instant, text.instant)
  same(
    'durations',
    fc.integer().map(seconds => `PT${seconds}S`),
    text.duration,
    text.duration,
  )
  same('doubles', fc.double({ noDefaultInfinity: true, noNaN: true }), text.double, it => text.double(Number(it)))

  test('a decimal is worth what it was', () => {
    const worth = fc.tuple(fc.integer({ min: -999999, max: 999999 }), fc.integer({ min: -5, max: 5 }))
    fc.assert(
      fc.property(worth, ([n, e]) => void expect(Number(text.decimal(`${n}e${e}`))).toBe(Number(`${n}e${e}`) + 0)),
    )
  })
})
