import type { MizanError } from '@mizan/base'
import type { FieldErrors } from '@mizan/base/form'
import type { FieldProps } from '@mizan/react/form'
import { explain } from '@petclinic/shared'
import type { InputHTMLAttributes, ReactNode } from 'react'

const focus = (heading: HTMLElement | null) => heading?.focus()

/** The heading of a page: where a reader of screens goes on after a link. */
export const Heading = ({ children, title }: { readonly children: ReactNode; readonly title?: string }): ReactNode => (
  <>
    <title>{`${title ?? children} · Petclinic`}</title>
    <h1 tabIndex={-1} ref={focus}>
      {children}
    </h1>
  </>
)

/** Where something is going to be. */
export const Waiting = (): ReactNode => (
  <div className="skeleton" role="status">
    <span className="visually-hidden">Loading</span>
  </div>
)

/** Why there is nothing, or why something was not done. */
export const Failed = ({ error, retry }: { readonly error: MizanError; readonly retry?: () => void }): ReactNode => (
  <div className="alert row apart" role="alert">
    {explain(error)}
    {retry && (
      <button type="button" className="small" onClick={retry}>
        Try again
      </button>
    )}
  </div>
)

interface FieldOf<Name extends string> extends Omit<InputHTMLAttributes<HTMLInputElement>, 'form' | 'name'> {
  readonly form: { readonly field: (name: Name) => FieldProps; readonly errors: FieldErrors }
  readonly name: Name
  readonly label: string
  /** What is chosen from; without it, one types. */
  readonly options?: ReactNode
}

/** An input with its label, and what is wrong with it. */
export const Field = <Name extends string>({ form, name, label, options, ...rest }: FieldOf<Name>): ReactNode => {
  const field = form.field(name)
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {options ? <select {...field}>{options}</select> : <input {...rest} {...field} />}
      {form.errors[name] && (
        <p className="wrong" id={field['aria-describedby']}>
          {form.errors[name].map(({ message }) => message).join('; ')}
        </p>
      )}
    </div>
  )
}
