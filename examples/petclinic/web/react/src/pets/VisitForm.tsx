import { today } from '@petclinic/shared'
import type { FormEvent, ReactNode } from 'react'
import { type Types, useAddVisitForm } from '../api/index.ts'
import { message } from '../message.ts'
import { Failed, Field } from '../parts.tsx'

export const AddVisit = ({ pet, done }: { readonly pet: Types.PetRow; readonly done: () => void }): ReactNode => {
  const form = useAddVisitForm({ initial: { petId: pet.id, date: today() }, message })
  const save = async (event: FormEvent) => {
    if ((await form.submit(event))?.ok) {
      done()
    }
  }
  return (
    <form className="stack" aria-label={`Book a visit for ${pet.name}`} onSubmit={save} noValidate>
      <div className="fields">
        <Field form={form} name="date" label="Day" type="date" />
        <Field form={form} name="description" label="What for" autoComplete="off" />
      </div>
      {form.error && <Failed error={form.error} />}
      <div className="row">
        <button type="submit" className="primary" disabled={form.isPending}>
          Save
        </button>
        <button type="button" onClick={done}>
          Cancel
        </button>
      </div>
    </form>
  )
}
