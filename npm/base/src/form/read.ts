import { bare } from '../bare.ts'
import type { Violation } from '../problem.ts'
import type { Constraint, Field, FieldKind, Fields } from './field.ts'
import type { Message } from './message.ts'
import { violates } from './violates.ts'

/** What is wrong with a field: by which constraint, and what to tell the user. */
export type FieldError = Pick<Violation, 'code' | 'message'>

/** By the field; for those of nested ones, by their path: `address.city`, `lines.0.count`. */
export type FieldErrors = Readonly<Record<string, readonly FieldError[]>>

type Values = Readonly<Record<string, unknown>>

const UNREADABLE = {}

const DECIMAL = /^-?\d+(\.\d+)?$/
const NUMBERS: { readonly [kind in FieldKind]?: RegExp } = { integer: /^-?\d+$/, decimal: DECIMAL, double: DECIMAL }

/** What is there before anybody touches it, where it has to be given. */
const UNTOUCHED: { readonly [kind in FieldKind]?: unknown } = { boolean: false, object: {}, list: [] }

/** What an input holds as what is sent. An empty one is nothing, except for text that has to be given. */
const sentOf = ({ kind, required }: Field, value: unknown): unknown => {
  const text = typeof value === 'string' ? value.trim() : value
  if (value == null || (text === '' && !(kind === 'text' && required))) {
    return (required && UNTOUCHED[kind]) ?? null
  }
  const pattern = NUMBERS[kind]
  if (typeof text !== 'string' || !pattern) {
    return value
  }
  if (!pattern.test(text)) {
    return UNREADABLE
  }
  return kind === 'double' || (kind === 'integer' && Number.isSafeInteger(Number(text)))
    ? Number(text)
    : text.replace(/^(-?)0+(?=\d)/, '$1')
}

/** What reads all fields and checks them; what is wrong goes to `errors`. */
export const reader = (
  errors: Record<string, FieldError[]>,
  message: Message,
): ((fields: Fields, values: Values) => Values) => {
  const one = (field: Field, held: unknown, at: string): unknown => {
    const value = sentOf(field, held)
    const { checks = [], item, fields, key, choices = {} } = field
    const wrong: Constraint[] =
      value === UNREADABLE ? [{ code: 'type' }] : checks.filter(constraint => violates(value, constraint))
    if (field.required && value === null && !wrong.length) {
      wrong.push({ code: 'required' })
    }
    if (wrong.length) {
      errors[at] = wrong.map(constraint => ({ code: constraint.code, message: message(constraint) }))
    }
    if (!value) {
      return value
    }
    if (item) {
      return (value as readonly unknown[]).map((each, index) => one(item, each, `${at}.${index}`))
    }
    return fields ? all({ ...fields, ...choices[`${(value as Values)[`${key}`]}`] }, value as Values, `${at}.`) : value
  }

  const all = (fields: Fields, values: Values, path = ''): Values => {
    const given = bare(values)
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, one(field, given[name], path + name)]),
    )
  }

  return all
}

/** The violations that a server has found, by the names that the fields have here. */
export const errorsOf = (violations: readonly Violation[], wire: Readonly<Record<string, string>>): FieldErrors => {
  const errors: Record<string, FieldError[]> = {}
  for (const violation of violations) {
    const [, , first = '', ...rest] = violation.pointer.split('/')
    const at = [Object.keys(wire).find(name => wire[name] === first) ?? first, ...rest].join('.')
    errors[at] ??= []
    errors[at].push(violation)
  }
  return errors
}
