import type { Mutation } from '../contract.ts'

/** Whether a value that is given surely violates a constraint, by the attributes of that. */
export type Check = (value: unknown, constraint: Constraint) => boolean

/** A constraint as the contract has it: what Jakarta Validation calls it, and its attributes. */
export interface Constraint {
  readonly code: string
  readonly message?: string
  /** What the browser looks at: the one of `@mizan/base/checks` that is called as the constraint. Else only the server does. */
  readonly refuses?: Check
  readonly [attribute: string]: unknown
}

/**
 * What an input holds: `integer`, `decimal` and `double` are read from text; `choice` is one of its options; `object` has
 * fields of its own, `list` items; everything else is taken as it is.
 */
export type FieldKind = 'text' | 'integer' | 'decimal' | 'double' | 'boolean' | 'choice' | 'object' | 'list' | 'other'

export interface Field {
  readonly kind: FieldKind
  /** It has to be given. A `boolean` that nobody has touched is false, a `list` empty. */
  readonly required?: boolean
  /** What Jakarta Validation says of it. */
  readonly checks?: readonly Constraint[]
  /** What a `choice` may be. */
  readonly options?: readonly string[]
  /** Of an `object`. */
  readonly fields?: Fields
  /** Of an `object` that is one of several: the name of the field that says which, */
  readonly key?: string
  /** and by that field's value the fields that it then has besides. */
  readonly choices?: Readonly<Record<string, Fields>>
  /** What each in a `list` is. */
  readonly item?: Field
}

export type Fields = Readonly<Record<string, Field>>

/** A mutation with what its arguments have to be. */
export interface Form<Args extends object, Result, Code extends string = never> {
  readonly mutation: Mutation<Args, Result, Code>
  readonly fields: { readonly [K in keyof Args]-?: Field }
}
