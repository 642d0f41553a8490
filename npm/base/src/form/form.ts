import type { MizanError } from '../error.ts'
import type { CallOptions, Mizan } from '../mizan.ts'
import type { Outcome } from '../outcome.ts'
import type { ProblemCode } from '../problem.ts'
import type { Fields, Form } from './field.ts'
import { type Message, ownMessage } from './message.ts'
import { errorsOf, type FieldError, type FieldErrors, readFields } from './read.ts'

/** What the inputs hold: values, or text that is still to be read. */
export type FormValues<Args extends object> = { readonly [K in keyof Args]?: Args[K] | string | null | undefined }

export interface FormState<Args extends object, Code extends string = never> {
  readonly values: FormValues<Args>
  /** By field: from the browser's check, or from the server's. */
  readonly errors: FieldErrors
  /** What went wrong and belongs to no field. */
  readonly error: MizanError<Code | ProblemCode> | undefined
  readonly isPending: boolean
}

export interface FormOptions<Args extends object> {
  readonly initial?: FormValues<Args>
  /** What is said of the browser's own check: `english`, or one's own; by default the constraint's message or name. */
  readonly message?: Message
}

export interface FormStore<Args extends object, Result, Code extends string = never> {
  subscribe(listener: () => void): () => void
  getSnapshot(): FormState<Args, Code>
  /** What is wrong with a field is forgotten with its value; after a first `submit` it is checked again. */
  set<K extends keyof Args & string>(name: K, value: FormValues<Args>[K]): void
  /**
   * Checks, and calls if nothing is wrong; undefined where something is. While a call is under way, it is the same call.
   */
  submit(options?: CallOptions): Promise<Outcome<Result, Code> | undefined>
  reset(values?: FormValues<Args>): void
}

/** The state of a form: values, what is wrong with them, and the call. */
export const createForm = <A extends object, R, C extends string>(
  mizan: Mizan,
  { mutation, fields }: Form<A, R, C>,
  { initial = {}, message = ownMessage }: FormOptions<A> = {},
): FormStore<A, R, C> => {
  const listeners = new Set<() => void>()
  let state: FormState<A, C> = { values: initial, errors: {}, error: undefined, isPending: false }
  let submitted = false
  let pending: Promise<Outcome<R, C>> | undefined

  const become = (next: Partial<FormState<A, C>>) => {
    state = { ...state, ...next }
    for (const listener of [...listeners]) {
      listener()
    }
  }

  const read = ({ values }: Pick<FormState<A>, 'values'>) => {
    const errors: Record<string, FieldError[]> = {}
    const args = readFields(fields as Fields, values as Readonly<Record<string, unknown>>, errors, message)
    return { errors, args: args as A }
  }

  const send = async (args: A, options?: CallOptions): Promise<Outcome<R, C>> => {
    const sent = state.values
    become({ errors: {}, error: undefined, isPending: true })
    const outcome = await mizan.call(mutation, args, options).finally(() => {
      pending = undefined
      become({ isPending: false })
    })
    if (!outcome.ok) {
      const { error } = outcome
      const wire = (mutation.args ?? {}) as Readonly<Record<string, string>>
      const errors = errorsOf(error.problem?.errors ?? [], wire)
      become({
        // What has been changed meanwhile was not judged.
        errors: pick(errors, name => state.values[name as keyof A] === sent[name as keyof A]),
        error: Object.keys(errors).length ? undefined : error,
      })
    }
    return outcome
  }

  return {
    subscribe(listener) {
      const own = () => listener()
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
    getSnapshot: () => state,
    set(name, value) {
      const values = { ...state.values, [name]: value }
      const now = submitted ? read({ values }).errors : {}
      become({ values, errors: { ...pick(state.errors, other => other !== name), ...pick(now, own => own === name) } })
    },
    async submit(options) {
      submitted = true
      if (!pending) {
        const { errors, args } = read(state)
        if (Object.keys(errors).length) {
          become({ errors, error: undefined })
          return undefined
        }
        pending = send(args, options)
      }
      return pending
    },
    reset(values = initial) {
      submitted = false
      become({ values, errors: {}, error: undefined })
    },
  }
}

/** The errors of the fields whose names, without what is nested in them, are wanted. */
const pick = (errors: FieldErrors, wanted: (name: string) => boolean): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => wanted(path.split('.')[0] ?? path)))
