import type { UsedForm } from '@mizan/react/form'
import { orTyped } from '@petclinic/shared'
import type { FormEvent, ReactNode } from 'react'
import {
  type AddPetArgs,
  type Types,
  useAddPetForm,
  useOwnerDetail,
  usePetTypes,
  useUpdatePetForm,
} from '../api/index.ts'
import { message } from '../message.ts'
import { Cancel, Failed, Field } from '../parts.tsx'
import { useIsAlive, useRoute, useRouter } from '../router.tsx'

export const AddPet = ({ done }: { readonly done: () => void }): ReactNode => {
  const { id } = useOwnerDetail()
  const types = usePetTypes()
  const form = useAddPetForm({ initial: orTyped(useRoute(), { ownerId: id, typeId: types[0]?.id }, 'pet'), message })
  return <PetForm label="Add a pet" path={`/owners/${id}/pets`} form={form} done={done} />
}

export const EditPet = ({ pet, done }: { readonly pet: Types.PetRow; readonly done: () => void }): ReactNode => {
  const { id, name, birthDate, type } = pet
  const owner = useOwnerDetail()
  const typeId = usePetTypes().find(it => it.name === type)?.id
  const initial = orTyped(useRoute(), { petId: id, name, birthDate, typeId }, `edit-${id}`)
  const form = useUpdatePetForm({ initial, message })
  return <PetForm label={`Edit ${name}`} path={`/owners/${owner.id}/pets/${id}`} form={form} done={done} />
}

interface PetFormProps {
  readonly label: string
  /** Where it is sent without script. */
  readonly path: string
  readonly form: Pick<
    UsedForm<Omit<AddPetArgs, 'ownerId'>, unknown, 'duplicate_pet'>,
    'field' | 'errors' | 'error' | 'isPending' | 'submit'
  >
  readonly done: () => void
}

const PetForm = ({ label, path, form, done }: PetFormProps): ReactNode => {
  const types = usePetTypes()
  const { root } = useRouter()
  const save = async (event: FormEvent) => {
    if ((await form.submit(event))?.ok) {
      done()
    }
  }
  return (
    <form
      className="stack"
      aria-label={label}
      method="post"
      action={root + path}
      onSubmit={save}
      noValidate={useIsAlive()}
    >
      <div className="fields">
        <Field form={form} name="name" label="Name" required maxLength={30} autoComplete="off" />
        <Field form={form} name="birthDate" label="Born" type="date" required />
        <Field
          form={form}
          name="typeId"
          label="Kind"
          options={types.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        />
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
