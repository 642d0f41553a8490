import { orTyped } from '@petclinic/shared'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ownerDetail, useMe, useOwnerDetail, useRenameOwner } from '../api/index.ts'
import { Cancel, Failed, Heading, Opener } from '../parts.tsx'
import { useRoute, useRouter } from '../router.tsx'

/** The name, which can be changed where it stands. It is shown at once, and taken back if the server refuses it. */
export const OwnerHeading = ({ open }: { readonly open: string | undefined }): ReactNode => {
  const { id, firstName, lastName } = useOwnerDetail()
  const isSomebody = useMe().name !== null
  const [isEdited, setEdited] = useState(open === 'rename')
  const { root } = useRouter()
  const route = useRoute()
  const { wrong } = route.refused ?? {}
  const typed = orTyped(route, { firstName, lastName }, 'rename')
  const { mutate, error } = useRenameOwner({
    optimistic: ({ ownerId, firstName, lastName }, patch) =>
      patch(ownerDetail, { ownerId }, owner => ({ ...owner, firstName, lastName })),
  })

  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setEdited(false)
    void mutate({ ownerId: id, firstName: `${form.get('firstName')}`, lastName: `${form.get('lastName')}` })
  }

  return (
    <>
      <div className="row apart">
        <Heading title={`${firstName} ${lastName}`}>
          {firstName} {lastName}
        </Heading>
        {isSomebody && !isEdited && (
          <Opener form="rename" open={() => setEdited(true)}>
            Rename
          </Opener>
        )}
      </div>
      {isEdited && (
        <form className="card" aria-label="Rename" method="post" action={`${root}/owners/${id}/name`} onSubmit={rename}>
          <div className="fields">
            <label className="field">
              <span>First name</span>
              <input name="firstName" defaultValue={typed.firstName} required maxLength={30} />
              {wrong?.firstName && <span className="wrong">{wrong.firstName}</span>}
            </label>
            <label className="field">
              <span>Last name</span>
              <input name="lastName" defaultValue={typed.lastName} required maxLength={30} />
              {wrong?.lastName && <span className="wrong">{wrong.lastName}</span>}
            </label>
          </div>
          <div className="row">
            <button type="submit" className="primary">
              Save
            </button>
            <Cancel done={() => setEdited(false)} />
          </div>
        </form>
      )}
      {error && <Failed error={error} />}
    </>
  )
}
