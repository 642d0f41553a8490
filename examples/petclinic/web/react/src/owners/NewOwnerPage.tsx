import { addressOf } from '@petclinic/shared'
import type { FormEvent, ReactNode } from 'react'
import { useCreateOwnerForm } from '../api/index.ts'
import { message } from '../message.ts'
import { Heading } from '../parts.tsx'
import { OwnerFields, toOwner } from './OwnerFields.tsx'

export const NewOwnerPage = (): ReactNode => {
  const form = useCreateOwnerForm({ message })
  const save = async (event: FormEvent) => {
    const outcome = await form.submit(event)
    if (outcome?.ok) {
      toOwner(outcome.value)
    }
  }
  return (
    <div className="stack">
      <Heading>Add an owner</Heading>
      <form className="card" onSubmit={save} noValidate>
        <OwnerFields form={form} cancel={addressOf({ page: 'owners', search: '', number: 0 })} />
      </form>
    </div>
  )
}
