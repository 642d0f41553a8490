import type { UsedForm } from '@mizan/react/form'
import { addressOf } from '@petclinic/shared'
import type { ReactNode } from 'react'
import type { CreateOwnerArgs } from '../api/index.ts'
import { Failed, Field } from '../parts.tsx'

type OwnerForm = Pick<UsedForm<CreateOwnerArgs, unknown>, 'field' | 'errors' | 'error' | 'isPending'>

/** What is filled in of an owner, whether he is new or not. */
export const OwnerFields = ({ form, cancel }: { readonly form: OwnerForm; readonly cancel: string }): ReactNode => (
  <>
    <div className="fields">
      <Field form={form} name="firstName" label="First name" autoComplete="off" />
      <Field form={form} name="lastName" label="Last name" autoComplete="off" />
      <Field form={form} name="address" label="Address" autoComplete="off" />
      <Field form={form} name="city" label="City" autoComplete="off" />
      <Field form={form} name="telephone" label="Telephone" inputMode="numeric" autoComplete="off" />
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

export const toOwner = (ownerId: number | string): void => {
  location.hash = addressOf({ page: 'owner', ownerId: `${ownerId}` })
}
