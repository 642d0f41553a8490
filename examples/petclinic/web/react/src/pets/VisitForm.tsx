import { orTyped, today } from '@petclinic/shared'
import { type FormEvent, type ReactNode, useEffect } from 'react'
import { type Types, useAddVisitForm, useOwnerDetail } from '../api/index.ts'
import { message } from '../message.ts'
import { Cancel, Failed, Field } from '../parts.tsx'
import { useIsAlive, useRoute, useRouter } from '../router.tsx'

export const AddVisit = ({ pet, done }: { readonly pet: Types.PetRow; readonly done: () => void }): ReactNode => {
  const { id } = useOwnerDetail()
  const { root } = useRouter()
  const route = useRoute()
  const isTyped = route.refused !== undefined
  const form = useAddVisitForm({ initial: orTyped(route, { petId: pet.id }, `visit-${pet.id}`), message })
  const { set } = form
  // Which day it is where the visitor is, the server does not know.
  useEffect(() => {
    if (!isTyped) {
      set('date', today())
    }
  }, [set, isTyped])
  const save = async (event: FormEvent) => {
    if ((await form.submit(event))?.ok) {
      done()
    }
  }
  return (
    <form
      className="stack"
      aria-label={`Book a visit for ${pet.name}`}
      method="post"
      action={`${root}/owners/${id}/pets/${pet.id}/visits`}
      onSubmit={save}
      noValidate={useIsAlive()}
    >
      <div className="fields">
        <Field form={form} name="date" label="Day" type="date" required />
        <Field form={form} name="description" label="What for" required maxLength={255} autoComplete="off" />
      </div>
      {form.error && <Failed error={form.error} />}
      <div className="row">
        <button type="submit" className="primary" disabled={form.isPending}>
          Save
        </button>
        <Cancel done={done} />
      </div>
    </form>
  )
}
