import type { UsedForm } from '@mizan/react/form'
import type { ReactNode } from 'react'
import type { CreateOwnerArgs } from '../api/index.ts'
import { Failed, Field } from '../parts.tsx'

type OwnerForm = Pick<UsedForm<CreateOwnerArgs, unknown>, 'field' | 'errors' | 'error' | 'isPending'>

/** What is filled in of an owner, whether he is new or not. */
export const OwnerFields = ({ form, cancel }: { readonly form: OwnerForm; readonly cancel: string }): ReactNode => (
  <>
    <div className="fields">
      <Field form={form} name="firstName" label="First name" required maxLength={30} autoComplete="off" />
      <Field form={form} name="lastName" label="Last name" required maxLength={30} autoComplete="off" />
      <Field form={form} name="address" label="Address" required maxLength={255} autoComplete="off" />
      <Field form={form} name="city" label="City" required maxLength={80} autoComplete="off" />
      <Field
        form={form}
        name="telephone"
        label="Telephone"
        required
        pattern="[0-9]{4,20}"
        title="4 to 20 digits"
        inputMode="numeric"
        autoComplete="off"
      />
    </div>
    {form.error && <Failed error={form.error} />}
    <div className="row">
      <button type="submit" className="primary" disabled={form.isPending}>
        Save
      </button>
      <a className="button" href={cancel}>
        Cancel
      </a>
    </div>
  </>
)
