import type { MizanError } from '../error.ts'
import type { CallOptions, Mizan } from '../mizan.ts'
import type { Outcome } from '../outcome.ts'
import type { ProblemCode } from '../problem.ts'
import { createStore } from '../store.ts'
import type { Fields, Form } from './field.ts'
import { type Message, ownMessage } from './message.ts'
import { valueAt } from './path.ts'
import { errorsOf, type FieldError, type FieldErrors, reader } from './read.ts'

/** What inputs hold for a value: itself, or text that is still to be read; of objects and lists what is there so far. */
export type FormValue<T> =
  | T
  | null
  | undefined
  | (T extends string | number | boolean | null | undefined
      ? string
      : T extends readonly (infer E)[]
        ? readonly FormValue<E>[]
        : { readonly [K in keyof T]?: FormValue<T[K]> })

/** What the inputs hold: values, or text that is still to be read. */
export type FormValues<Args extends object> = { readonly [K in keyof Args]?: FormValue<Args[K]> }

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
  const { become, ...store } = createStore<FormState<A, C>>({
    values: initial,
    errors: {},
    error: undefined,
    isPending: false,
  })
  let submitted = false
  let pending: Promise<Outcome<R, C> | undefined> | undefined

  const read = (values: FormValues<A>) => {
    const errors: Record<string, FieldError[]> = {}
    const args = reader(errors, message)(fields as Fields, values as Readonly<Record<string, unknown>>)
    return { errors, args: args as A }
  }

  const unchanged = (values: FormValues<A>) => (path: string) =>
    valueAt(values, path) === valueAt(store.getSnapshot().values, path)

  const send = async (options?: CallOptions): Promise<Outcome<R, C> | undefined> => {
    const { values } = store.getSnapshot()
    const { errors, args } = read(values)
    const isPending = isEmpty(errors)
    become({ errors, error: undefined, isPending })
    if (!isPending) {
      return undefined
    }
    try {
      const outcome = await mizan.call(mutation, args, options)
      if (!outcome.ok) {
        const { error } = outcome
        const found = errorsOf(error.problem?.errors ?? [], (mutation.args ?? {}) as Readonly<Record<string, string>>)
        become({
          // What has been changed meanwhile was not judged.
          errors: pick(found, unchanged(values)),
          error: isEmpty(found) ? error : undefined,
        })
      }
      return outcome
    } finally {
      become({ isPending: false })
    }
  }

  return {
    ...store,
    set(name, value) {
      const before = store.getSnapshot()
      const values = { ...before.values, [name]: value }
      const kept = unchanged(values)
      become({
        values,
        errors: { ...pick(before.errors, kept), ...(submitted && pick(read(values).errors, at => !kept(at))) },
      })
    },
    submit(options) {
      submitted = true
      pending ??= send(options).finally(() => {
        pending = undefined
      })
      return pending
    },
    reset(values = initial) {
      submitted = false
      become({ values, errors: {}, error: undefined })
    },
  }
}

const isEmpty = (errors: FieldErrors): boolean => !Object.keys(errors).length

/** The errors of the fields whose paths are wanted. */
const pick = (errors: FieldErrors, wanted: (path: string) => boolean): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => wanted(path)))
