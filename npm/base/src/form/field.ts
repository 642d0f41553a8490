import type { Mutation } from '../contract.ts'

/** A constraint as the contract has it: what Jakarta Validation calls it, and its attributes. */
export interface Constraint {
  readonly code: string
  readonly message?: string
  readonly [attribute: string]: unknown
}

/**
 * What an input holds: `integer`, `decimal` and `double` are read from text; `object` has fields of its own; everything
 * else is taken as it is.
 */
export type FieldKind = 'text' | 'integer' | 'decimal' | 'double' | 'boolean' | 'object' | 'other'

export interface Field {
  readonly kind: FieldKind
  /** It has to be given. */
  readonly required?: boolean
  readonly checks?: readonly Constraint[]
  readonly fields?: Fields
}

export type Fields = Readonly<Record<string, Field>>

/** A mutation with what its arguments have to be. */
export interface Form<Args extends object, Result, Code extends string = never> {
  readonly mutation: Mutation<Args, Result, Code>
  readonly fields: { readonly [K in keyof Args]-?: Field }
}
