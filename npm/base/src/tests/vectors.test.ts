import { describe, expect, test } from 'vitest'
import { bare } from '../bare.ts'
import { parseInvalidate as parsed } from '../page/field.ts'
import { hits, type Invalidation } from '../scope.ts'
import { targetOf } from '../target.ts'
import * as text from '../text/index.ts'
import { vectorFiles, vectors } from './vectors.ts'

/** Parts of the protocol that no client takes part in. */
const SERVERS = 'cache_keys etags forgery groups hkdf invalidate_order jcs jws mwt names secrets'.split(' ')
const CLIENTS = 'canonical header request_target scopes ssr_escaping structured'.split(' ')

test('every file of vectors is known here', () => {
  expect(vectorFiles().filter(file => ![...SERVERS, ...CLIENTS].includes(file))).toEqual([])
})

const parseInvalidate = (field: string) => parsed(field) ?? ['*']

const texts = (params: Record<string, unknown>) =>
  bare(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])))

const canonical = (invalidate: readonly Invalidation[]) =>
  invalidate.map(one => (typeof one === 'string' ? one : { context: one.context, params: { ...texts(one.params) } }))

describe('scopes.json', () => {
  const all = vectors('scopes')
  test(`all ${all.length} hit or miss`, () => {
    for (const { scope, stored, hit } of all) {
      expect(hits(scope, stored.context, texts(stored.params), undefined), JSON.stringify([scope, stored])).toBe(hit)
    }
  })
})

describe('request_target.json', () => {
  const all = vectors('request_target')
  test(`all ${all.length} addresses`, () => {
    for (const { target, ...of } of all) {
      expect(`/api/mizan/${targetOf(of)}`).toBe(target)
    }
  })
})

describe('header.json', () => {
  const file = vectors('header')
  test(`what is written is read: ${file.write.length}`, () => {
    for (const { invalidate, header } of file.write) {
      const read = canonical(parseInvalidate(header))
      const shortened = !header.includes(';') && invalidate.some((one: Invalidation) => typeof one === 'object')
      // Over 1,024 bytes the field says no scopes, or everything.
      if (header === '*') {
        expect(read).toEqual(['*'])
      } else if (shortened) {
        expect(read).toEqual([
          ...new Set(invalidate.map((one: Invalidation) => (typeof one === 'string' ? one : one.context))),
        ])
      } else {
        expect(read, header).toEqual(canonical(invalidate))
      }
    }
  })
  test.each(file.read as { header: string; invalidate: unknown }[])('$header', ({ header, invalidate }) => {
    expect(parseInvalidate(header)).toEqual(invalidate)
  })
  test.each(file.read_lines as { lines: string[]; invalidate: unknown }[])('$lines', ({ lines, invalidate }) => {
    expect(parseInvalidate(lines.join(', '))).toEqual(invalidate)
  })
  test.each(file.everything as string[])('everything: %j', field => {
    expect(parseInvalidate(field)).toEqual(['*'])
  })
})

describe('structured.json', () => {
  const file = vectors('structured')
  test.each(file.refused_lists as string[])('refused: %j', field => {
    expect(parseInvalidate(field)).toEqual(['*'])
  })
  const items = file.items.filter(({ field }: { field: string }) => !field.includes(';'))
  test.each(items as { field: string; canonical: string }[])('as a value: $field', ({ field, canonical: written }) => {
    const dropped = /^[:@]/.test(field)
    expect(parseInvalidate(`t;k=${field}`)).toEqual(dropped ? ['t'] : parseInvalidate(`t;k=${written}`))
    expect(parseInvalidate(`t;k=${field}`)).not.toEqual(['*'])
  })
  const refused = file.refused_items.filter((field: string) => !/^[A-Za-z*].*,/.test(field))
  test.each(refused as string[])('refused as a value: %j', field => {
    expect(parseInvalidate(`t;k=${field}`)).toEqual(['*'])
  })
})

describe('canonical.json', () => {
  const file = vectors('canonical')
  const types: Record<string, (value: string) => string> = {
    char: text.char,
    long: text.long,
    BigInteger: text.integer,
    BigDecimal: text.decimal,
    double: value => text.double(Number(value)),
    boolean: value => text.boolean(value === 'true'),
    UUID: text.uuid,
    Locale: text.locale,
    Instant: text.instant,
    OffsetDateTime: text.instant,
    LocalDate: text.date,
    LocalTime: text.time,
    LocalDateTime: text.dateTime,
    Year: text.year,
    YearMonth: text.yearMonth,
    Duration: text.duration,
  }
  const typeOf = (type: string) => types[type] ?? (() => expect.fail(`nothing here knows the type ${type}`))

  test.each(file.write as { type: string; java: string; text: string }[])('$type $java', ({ type, java, text }) => {
    expect(typeOf(type)(java)).toBe(text)
    expect(typeOf(type)(text)).toBe(text)
  })

  const refused = Object.entries(file.read_refused as Record<string, string[]>).flatMap(([type, all]) =>
    all.map((one): [string, string] => [type, one]),
  )
  test.each(refused)('%s %j is never sent', (type, one) => {
    // Clients may take more than servers read, as long as they send what servers read.
    const sent = () => typeOf(type)(one)
    let text: string | undefined
    try {
      text = sent()
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid_parameter' })
    }
    expect(text === undefined || !file.read_refused[type].includes(text)).toBe(true)
  })
})

describe('ssr_escaping.json', () => {
  const all = vectors('ssr_escaping')
  test(`all ${all.length} are read as what was written`, () => {
    for (const { json, escaped } of all) {
      expect(JSON.parse(escaped)).toEqual(JSON.parse(json))
      expect(escaped).not.toMatch(/[<>&\u2028\u2029]/)
    }
  })
})
