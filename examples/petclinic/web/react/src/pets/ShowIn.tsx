import type { FormEvent, ReactNode } from 'react'
import { type Types, useOwnerDetail, useShowIn } from '../api/index.ts'
import { Failed } from '../parts.tsx'
import { useRouter } from '../router.tsx'

/** Shows a pet to the waiting room, and goes there. */
export const ShowIn = ({ pet }: { readonly pet: Types.PetRow }): ReactNode => {
  const { mutate, isPending, error } = useShowIn()
  const { id } = useOwnerDetail()
  const { root, go } = useRouter()
  const showIn = async (event: FormEvent) => {
    event.preventDefault()
    if ((await mutate({ petId: pet.id })).ok) {
      go({ page: 'waiting' })
    }
  }
  return (
    <>
      <form method="post" action={`${root}/owners/${id}/pets/${pet.id}/waiting`} onSubmit={showIn}>
        <button
          type="submit"
          className="small"
          disabled={isPending}
          aria-label={`Show ${pet.name} to the waiting room`}
        >
          Waiting room
        </button>
      </form>
      {error && <Failed error={error} />}
    </>
  )
}
