import { bare } from '../bare.ts'
import type { Field, Fields, Form } from './field.ts'
import type { FormState, FormStore, FormValues } from './form.ts'
import { valueAt } from './path.ts'
import { violates } from './violates.ts'

/** Where an input stands: for a field, or for what is nested in one: `address.city`, `lines.0.count`. */
export type FieldPath<Args extends object> = (keyof Args & string) | `${keyof Args & string}.${string}`

/** What an input shows, whatever a framework calls its properties. */
export interface Input {
  readonly value: unknown
  /** It is one that is checked or not. */
  readonly isBoolean: boolean
  /** It may not be left empty. */
  readonly isRequired: boolean
  readonly isInvalid: boolean
}

type Members = Readonly<Record<string, unknown>>

export const inputOf = <A extends object, C extends string>(
  { fields }: Form<A, unknown, C>,
  { values, errors }: FormState<A, C>,
  path: FieldPath<A>,
): Input => {
  let field: Field = { kind: 'object', fields }
  let held: unknown = values
  for (const name of path.split('.')) {
    field = fieldIn(field, held, name)
    held = valueAt(held, name)
  }
  const { kind, required, checks } = field
  const isBoolean = kind === 'boolean'
  const mayBeEmpty = isBoolean || (kind === 'text' && !checks?.some(constraint => violates('', constraint)))
  return { value: held, isBoolean, isRequired: !!required && !mayBeEmpty, isInvalid: Object.hasOwn(errors, path) }
}

const fieldIn = ({ item, fields, key, choices }: Field, held: unknown, name: string): Field =>
  item ?? bare<Field>({ ...fields, ...choices?.[`${valueAt(held, `${key}`)}`] } as Fields)[name] ?? { kind: 'other' }

/** Gives an input another value, and leaves what is beside it. */
export const setInput = <A extends object, C extends string>(
  store: Pick<FormStore<A, unknown, C>, 'set' | 'getSnapshot'>,
  path: FieldPath<A>,
  value: unknown,
): void => {
  const put = (held: unknown, [name, ...rest]: readonly string[]): unknown => {
    if (name === undefined) {
      return value
    }
    const members = bare(held as Members)
    const member = put(members[name], rest)
    return Array.isArray(held) ? Object.assign([...held], { [name]: member }) : { ...(held as Members), [name]: member }
  }
  const names = path.split('.')
  const values = put(store.getSnapshot().values, names) as FormValues<A>
  const field = names[0] as keyof A & string
  store.set(field, values[field])
}
