import { type ReactNode, useState } from 'react'
import { useRead } from '../index.ts'
import { ownerDetail, ownerVisits, useOwnerDetail, useOwnerVisits, useRenameOwner } from './clinic.ts'

/** As an application writes it; the React Compiler remembers what it can of it. */
export const Owner = ({ rendered }: { readonly rendered: () => void }): ReactNode => {
  const { name } = useOwnerDetail()
  rendered()
  const { mutate, isPending, error } = useRenameOwner({
    optimistic: (args, patch) =>
      patch(ownerDetail, { ownerId: args.ownerId }, owner => ({ ...owner, name: args.name })),
  })
  return (
    <button type="button" onClick={() => mutate({ ownerId: 5, name: 'Grace' })}>
      {name}
      {isPending && ' pending'}
      {error && ` ${error.code}`}
    </button>
  )
}

export const Visits = (): ReactNode => {
  const [limit, setLimit] = useState(1)
  const shown = useOwnerVisits({ limit })
  const { data, isPrevious } = useRead(ownerVisits, { limit })
  return (
    <button type="button" id="more" onClick={() => setLimit(limit + 1)}>
      {shown.join()} {data?.join()} {isPrevious && 'previous'}
    </button>
  )
}
