import type { CallOptions, Outcome } from '@mizan/base'
import {
  createForm,
  type FieldPath,
  type Form,
  type FormOptions,
  type FormState,
  type FormStore,
  inputOf,
  setInput,
} from '@mizan/base/form'
import { useScope } from '../scope.ts'
import { tracked } from '../tracked.ts'

/** What is spread on an input, a textarea or a select. */
export interface FieldProps {
  readonly id: string
  readonly name: string
  readonly value?: string
  readonly checked?: boolean
  readonly 'aria-required': boolean
  readonly 'aria-invalid': boolean
  /** Where something is wrong: the id of the element that says what. */
  readonly 'aria-describedby'?: string
  readonly oninput: (event: Event) => void
}

/** The state of a form, and what its elements need. */
export interface UsedForm<Args extends object, Result, Code extends string = never>
  extends FormState<Args, Code>,
    Pick<FormStore<Args, Result, Code>, 'set' | 'reset'> {
  /** As `onsubmit`, too. Undefined where the browser has found something wrong. */
  readonly submit: (options?: CallOptions | Event) => Promise<Outcome<Result, Code> | undefined>
  /** What is nested has a path: `address.city`. */
  readonly field: (path: FieldPath<Args>) => FieldProps
}

export type UseForm<Args extends object, Result, Code extends string = never> = (
  options?: FormOptions<Args>,
) => UsedForm<Args, Result, Code>

export const useForm = <A extends object, R, C extends string>(
  form: Form<A, R, C>,
  options?: FormOptions<NoInfer<A>>,
): UsedForm<A, R, C> => {
  const scope = useScope()
  const store = createForm(scope.client, form, options)
  const part = tracked(store, store.getSnapshot)
  const root = scope.id()
  const used: UsedForm<A, R, C> = {
    get values() {
      return part('values')
    },
    get errors() {
      return part('errors')
    },
    get error() {
      return part('error')
    },
    get isPending() {
      return part('isPending')
    },
    set: store.set,
    reset: store.reset,
    submit(given) {
      if (given && 'preventDefault' in given) {
        given.preventDefault()
        return store.submit()
      }
      return store.submit(given)
    },
    field(path) {
      const { value, isBoolean, isRequired, isInvalid } = inputOf(form, used, path)
      const id = `${root}-${path}`
      return {
        id,
        name: path,
        ...(isBoolean ? { checked: !!value } : { value: `${value ?? ''}` }),
        'aria-required': isRequired,
        'aria-invalid': isInvalid,
        ...(isInvalid && { 'aria-describedby': `${id}-error` }),
        oninput({ target }) {
          const input = target as HTMLInputElement
          setInput(store, path, isBoolean ? input.checked : input.value)
        },
      }
    },
  }
  return used
}
