import { addressOf } from '@petclinic/shared'
import type { FormEvent, ReactNode } from 'react'
import { OwnerContext, useOwnerDetail, useUpdateOwnerForm } from '../api/index.ts'
import { message } from '../message.ts'
import { Failed, Heading, Waiting } from '../parts.tsx'
import { OwnerFields, toOwner } from './OwnerFields.tsx'

export const EditOwnerPage = ({ ownerId }: { readonly ownerId: string }): ReactNode => (
  <div className="stack">
    <Heading>Edit an owner</Heading>
    <OwnerContext
      ownerId={ownerId}
      fallback={<Waiting />}
      error={(error, retry) => <Failed error={error} retry={retry} />}
    >
      <EditOwner />
    </OwnerContext>
  </div>
)

const EditOwner = (): ReactNode => {
  const { id, ...owner } = useOwnerDetail()
  const form = useUpdateOwnerForm({ initial: { ownerId: id, ...owner }, message })
  const save = async (event: FormEvent) => {
    const outcome = await form.submit(event)
    if (outcome?.ok) {
      toOwner(id)
    }
  }
  return (
    <form className="card" onSubmit={save} noValidate>
      <OwnerFields form={form} cancel={addressOf({ page: 'owner', ownerId: `${id}` })} />
    </form>
  )
}
