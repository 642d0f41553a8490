import { bare } from '../bare.ts'
import type { Violation } from '../problem.ts'
import type { Field, FieldKind, Fields } from './field.ts'
import type { Message } from './message.ts'
import { violates } from './violates.ts'

/** What is wrong with a field: by which constraint, and what to tell the user. */
export type FieldError = Pick<Violation, 'code' | 'message'>

/** By the field; for those of nested ones, by their path: `address.city`. */
export type FieldErrors = Readonly<Record<string, readonly FieldError[]>>

const UNREADABLE = {}

const DECIMAL = /^-?\d+(\.\d+)?$/
const NUMBERS: { readonly [kind in FieldKind]?: RegExp } = { integer: /^-?\d+$/, decimal: DECIMAL, double: DECIMAL }

/** What an input holds as what is sent. An empty one is nothing, except for text that has to be given. */
const sentOf = ({ kind, required }: Field, value: unknown): unknown => {
  const text = typeof value === 'string' ? value.trim() : value
  if (value === undefined || (text === '' && !(kind === 'text' && required))) {
    return null
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

/** Reads all fields and checks them; what is wrong goes to `errors`. */
export const readFields = (
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  errors: Record<string, FieldError[]>,
  message: Message,
  path = '',
): Record<string, unknown> => {
  const read: Record<string, unknown> = {}
  const given = bare(values)
  for (const [name, field] of Object.entries(fields)) {
    const at = path + name
    const value = sentOf(field, given[name])
    const wrong =
      value === UNREADABLE ? [{ code: 'type' }] : (field.checks ?? []).filter(constraint => violates(value, constraint))
    if (field.required && value === null && !wrong.length) {
      wrong.push({ code: 'required' })
    }
    if (wrong.length) {
      errors[at] = wrong.map(constraint => ({ code: constraint.code, message: message(constraint) }))
    }
    read[name] =
      field.fields && value
        ? readFields(field.fields, value as Readonly<Record<string, unknown>>, errors, message, `${at}.`)
        : value
  }
  return read
}

/** The violations that a server has found, by the names that the fields have here. */
export const errorsOf = (violations: readonly Violation[], wire: Readonly<Record<string, string>>): FieldErrors => {
  const names = bare(Object.fromEntries(Object.entries(wire).map(([name, its]) => [its, name])))
  const errors: Record<string, FieldError[]> = {}
  for (const violation of violations) {
    const [, , first = '', ...rest] = violation.pointer.split('/')
    const at = [names[first] ?? first, ...rest].join('.')
    errors[at] = [...(errors[at] ?? []), violation]
  }
  return errors
}
