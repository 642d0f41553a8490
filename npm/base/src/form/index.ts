export type { Check, Constraint, Field, FieldKind, Fields, Form } from './field.ts'
export {
  createForm,
  type FormOptions,
  type FormState,
  type FormStore,
  type FormValue,
  type FormValues,
} from './form.ts'
export { type FieldPath, type Input, inputOf, setInput } from './input.ts'
export { english, type Message, messages } from './message.ts'
export type { FieldError, FieldErrors } from './read.ts'
export { violates } from './violates.ts'
