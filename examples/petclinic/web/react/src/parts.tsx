import type { MizanError } from '@mizan/base'
import type { FieldErrors } from '@mizan/base/form'
import type { FieldProps } from '@mizan/react/form'
import { explain } from '@petclinic/shared'
import { type InputHTMLAttributes, type ReactNode, useCallback } from 'react'
import { useOwnerDetail } from './api/index.ts'
import { useRoute, useRouter } from './router.tsx'

interface HeadingProps {
  readonly children: ReactNode
  readonly title?: string
}

/** The heading of a page: where a reader of screens goes on after a link. */
export const Heading = ({ children, title }: HeadingProps): ReactNode => {
  const { isFirst } = useRouter()
  const focus = useCallback(
    (heading: HTMLElement | null) => {
      if (!isFirst()) {
        heading?.focus()
      }
    },
    [isFirst],
  )
  return (
    <>
      <title>{`${title ?? children} · Petclinic`}</title>
      <h1 tabIndex={-1} ref={focus}>
        {children}
      </h1>
    </>
  )
}

/** Where something is going to be. */
export const Waiting = (): ReactNode => (
  <div className="skeleton" role="status">
    <span className="visually-hidden scripted">Loading</span>
    <noscript>This cannot be shown.</noscript>
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

interface OpenerProps {
  /** As the address of the owner's page names it. */
  readonly form: string
  readonly label?: string
  readonly open: () => void
  readonly children: ReactNode
}

/** Opens a form of the owner's page: here, or without script on the page where it is open. */
export const Opener = ({ form, label, open, children }: OpenerProps): ReactNode => {
  const { addressOf } = useRouter()
  const { id } = useOwnerDetail()
  return (
    <form
      action={addressOf({ page: 'owner', ownerId: `${id}` })}
      onSubmit={event => {
        event.preventDefault()
        open()
      }}
    >
      <button type="submit" className="small" name="open" value={form} aria-label={label}>
        {children}
      </button>
    </form>
  )
}

/** Closes it again. */
export const Cancel = ({ done }: { readonly done: () => void }): ReactNode => {
  const { addressOf } = useRouter()
  const { id } = useOwnerDetail()
  return (
    <>
      <button type="button" className="scripted" onClick={done}>
        Cancel
      </button>
      <a className="button unscripted" href={addressOf({ page: 'owner', ownerId: `${id}` })}>
        Cancel
      </a>
    </>
  )
}

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
  const refused = useRoute().refused?.wrong[name]
  const isRefused = refused !== undefined && !form.errors[name]
  const all = isRefused ? { ...field, 'aria-invalid': true, 'aria-describedby': `${field.id}-error` } : field
  return (
    <div className="field">
      <label htmlFor={field.id}>{label}</label>
      {options ? <select {...all}>{options}</select> : <input {...rest} {...all} />}
      {form.errors[name] && (
        <p className="wrong" id={field['aria-describedby']}>
          {form.errors[name].map(({ message }) => message).join('; ')}
        </p>
      )}
      {isRefused && (
        <p className="wrong" id={all['aria-describedby']}>
          {refused}
        </p>
      )}
    </div>
  )
}
