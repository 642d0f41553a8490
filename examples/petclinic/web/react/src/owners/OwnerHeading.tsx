import { type FormEvent, type ReactNode, useState } from 'react'
import { ownerDetail, useMe, useOwnerDetail, useRenameOwner } from '../api/index.ts'
import { Failed, Heading } from '../parts.tsx'

/** The name, which can be changed where it stands. It is shown at once, and taken back if the server refuses it. */
export const OwnerHeading = (): ReactNode => {
  const { id, firstName, lastName } = useOwnerDetail()
  const isSomebody = useMe().name !== null
  const [isEdited, setEdited] = useState(false)
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
          <button type="button" className="scripted" onClick={() => setEdited(true)}>
            Rename
          </button>
        )}
      </div>
      {isEdited && (
        <form className="card" aria-label="Rename" onSubmit={rename}>
          <div className="fields">
            <label className="field">
              <span>First name</span>
              <input name="firstName" defaultValue={firstName} required maxLength={30} />
            </label>
            <label className="field">
              <span>Last name</span>
              <input name="lastName" defaultValue={lastName} required maxLength={30} />
            </label>
          </div>
          <div className="row">
            <button type="submit" className="primary">
              Save
            </button>
            <button type="button" onClick={() => setEdited(false)}>
              Cancel
            </button>
          </div>
        </form>
      )}
      {error && <Failed error={error} />}
    </>
  )
}
