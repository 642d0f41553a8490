import { OWNERS, orTyped } from '@petclinic/shared'
import type { FormEvent, ReactNode } from 'react'
import { useCreateOwnerForm } from '../api/index.ts'
import { message } from '../message.ts'
import { Heading } from '../parts.tsx'
import { useIsAlive, useRoute, useRouter } from '../router.tsx'
import { OwnerFields } from './OwnerFields.tsx'

export const NewOwnerPage = (): ReactNode => {
  const { go, addressOf } = useRouter()
  const action = addressOf({ page: 'new-owner' })
  const form = useCreateOwnerForm({ initial: orTyped(useRoute(), {}), message })
  const save = async (event: FormEvent) => {
    const outcome = await form.submit(event)
    if (outcome?.ok) {
      go({ page: 'owner', ownerId: `${outcome.value}` })
    }
  }
  return (
    <div className="stack">
      <Heading>Add an owner</Heading>
      <form className="card" method="post" action={action} onSubmit={save} noValidate={useIsAlive()}>
        <OwnerFields form={form} cancel={addressOf(OWNERS)} />
      </form>
    </div>
  )
}
