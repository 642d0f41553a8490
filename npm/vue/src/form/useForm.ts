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
import { type ComputedRef, computed, useId } from 'vue'
import { useMizan } from '../MizanContext.ts'
import { useStore } from '../useStore.ts'

/** What `v-bind` gives to an input, a textarea or a select. */
export interface FieldProps {
  readonly id: string
  readonly name: string
  readonly value?: string
  readonly checked?: boolean
  readonly 'aria-required': boolean
  readonly 'aria-invalid': boolean
  /** Where something is wrong: the id of the element that says what. */
  readonly 'aria-describedby'?: string
  readonly onInput: (event: Event) => void
}

/** The state of a form, and what its elements need. */
export interface UsedForm<Args extends object, Result, Code extends string = never>
  extends Pick<FormStore<Args, Result, Code>, 'set' | 'reset'> {
  readonly values: ComputedRef<FormState<Args, Code>['values']>
  readonly errors: ComputedRef<FormState<Args, Code>['errors']>
  readonly error: ComputedRef<FormState<Args, Code>['error']>
  readonly isPending: ComputedRef<boolean>
  /** As a handler of `submit`, too. Undefined where the browser has found something wrong. */
  submit(options?: CallOptions | Event): Promise<Outcome<Result, Code> | undefined>
  /** What is nested has a path: `address.city`. */
  field(path: FieldPath<Args>): FieldProps
}

export type UseForm<Args extends object, Result, Code extends string = never> = (
  options?: FormOptions<Args>,
) => UsedForm<Args, Result, Code>

export const useForm = <A extends object, R, C extends string>(
  form: Form<A, R, C>,
  options?: FormOptions<NoInfer<A>>,
): UsedForm<A, R, C> => {
  const store = createForm(useMizan(), form, options)
  const state = useStore(store)
  const root = useId()
  return {
    values: computed(() => state.value.values),
    errors: computed(() => state.value.errors),
    error: computed(() => state.value.error),
    isPending: computed(() => state.value.isPending),
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
      const { value, isBoolean, isRequired, isInvalid } = inputOf(form, state.value, path)
      const id = root + path
      return {
        id,
        name: path,
        ...(isBoolean ? { checked: !!value } : { value: `${value ?? ''}` }),
        'aria-required': isRequired,
        'aria-invalid': isInvalid,
        ...(isInvalid && { 'aria-describedby': `${id}-error` }),
        onInput({ target }) {
          const input = target as HTMLInputElement
          setInput(store, path, isBoolean ? input.checked : input.value)
        },
      }
    },
  }
}
