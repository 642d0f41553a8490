import { orTyped } from '@petclinic/shared'
import type { FormEvent, ReactNode } from 'react'
import { OwnerContext, useOwnerDetail, useUpdateOwnerForm } from '../api/index.ts'
import { message } from '../message.ts'
import { Failed, Heading, Waiting } from '../parts.tsx'
import { useIsAlive, useRoute, useRouter } from '../router.tsx'
import { OwnerFields } from './OwnerFields.tsx'

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
  const { go, addressOf } = useRouter()
  const his = { page: 'owner', ownerId: `${id}` } as const
  const form = useUpdateOwnerForm({ initial: orTyped(useRoute(), { ownerId: id, ...owner }), message })
  const save = async (event: FormEvent) => {
    const outcome = await form.submit(event)
    if (outcome?.ok) {
      go(his)
    }
  }
  return (
    <form
      className="card"
      method="post"
      action={addressOf({ ...his, page: 'edit-owner' })}
      onSubmit={save}
      noValidate={useIsAlive()}
    >
      <OwnerFields form={form} cancel={addressOf(his)} />
    </form>
  )
}
