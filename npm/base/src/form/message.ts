import { bare } from '../bare.ts'
import type { Constraint } from './field.ts'

const MESSAGES: Readonly<Record<string, string>> = {
  required: 'must be given',
  type: 'cannot be read',
  Null: 'must be null',
  NotNull: 'must not be null',
  NotBlank: 'must not be blank',
  NotEmpty: 'must not be empty',
  Size: 'size must be between {min} and {max}',
  Min: 'must be greater than or equal to {value}',
  Max: 'must be less than or equal to {value}',
  Positive: 'must be greater than 0',
  Negative: 'must be less than 0',
  Email: 'must be a well-formed email address',
}

/** What a user is told of the browser's own check; what the server finds it says itself, in the caller's language. */
export type Message = (constraint: Constraint) => string

/** What the constraint says itself, else its name, for an application that has texts of its own for names. */
export const ownMessage: Message = ({ code, message }) => message ?? code

/** The same, but in English where the constraint says nothing, much as Jakarta Validation does. */
export const english: Message = constraint =>
  String(constraint.message ?? MESSAGES[constraint.code] ?? 'is not valid').replace(/{(\w+)}/g, (_, name) =>
    String(constraint[name] ?? (name === 'min' ? 0 : '∞')),
  )

/**
 * What a table says, by the constraint's name and attributes: `Size max=80`. For generated modules, in which the server's
 * own texts stand.
 */
export const messages =
  (table: Readonly<Record<string, string>>): Message =>
  constraint => {
    const { code, refuses, ...attributes } = constraint
    const key = [code, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`)].join(' ')
    return bare(table)[key] ?? ownMessage(constraint)
  }
