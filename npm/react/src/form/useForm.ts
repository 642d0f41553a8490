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
import { type ChangeEvent, type SyntheticEvent, useId, useState, useSyncExternalStore } from 'react'
import { useMizan } from '../MizanContext.tsx'

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
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void
}

/** The state of a form, and what its elements need. */
export interface UsedForm<Args extends object, Result, Code extends string = never>
  extends FormState<Args, Code>,
    Pick<FormStore<Args, Result, Code>, 'set' | 'reset'> {
  /** As a handler of `onSubmit`, too. Undefined where the browser has found something wrong. */
  readonly submit: (options?: CallOptions | SyntheticEvent) => Promise<Outcome<Result, Code> | undefined>
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
  const mizan = useMizan()
  const [store] = useState(() => createForm(mizan, form, options))
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
  const root = useId()
  return {
    ...state,
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
      const { value, isBoolean, isRequired, isInvalid } = inputOf(form, state, path)
      const id = root + path
      return {
        id,
        name: path,
        ...(isBoolean ? { checked: !!value } : { value: `${value ?? ''}` }),
        'aria-required': isRequired,
        'aria-invalid': isInvalid,
        ...(isInvalid && { 'aria-describedby': `${id}-error` }),
        onChange({ target }) {
          setInput(store, path, isBoolean ? (target as HTMLInputElement).checked : target.value)
        },
      }
    },
  }
}
