import type { ReactNode } from 'react'
import { OwnerContext, useOwnerDetail, useOwnerPets } from './api/index.ts'
import { Failed, Waiting } from './parts.tsx'
import { useRouter } from './router.tsx'

interface AtHandProps {
  readonly owners: readonly string[]
  readonly letGo: (ownerId: string) => void
}

/** The owners that somebody keeps at hand, beside whatever page is shown. */
export const AtHand = ({ owners, letGo }: AtHandProps): ReactNode => (
  <aside className="stack" aria-label="At hand">
    <h2>At hand</h2>
    {owners.map(ownerId => (
      <section className="card" key={ownerId} aria-label={`Owner ${ownerId}`}>
        <OwnerContext ownerId={ownerId} fallback={<Waiting />} error={error => <Failed error={error} />}>
          <Summary ownerId={ownerId} />
        </OwnerContext>
        <button type="button" className="small" onClick={() => letGo(ownerId)}>
          Let go
        </button>
      </section>
    ))}
  </aside>
)

const Summary = ({ ownerId }: { readonly ownerId: string }): ReactNode => {
  const owner = useOwnerDetail()
  const pets = useOwnerPets()
  const { addressOf } = useRouter()
  return (
    <>
      <a href={addressOf({ page: 'owner', ownerId })}>
        {owner.firstName} {owner.lastName}
      </a>
      <p className="soft">
        {owner.telephone}
        <br />
        {pets.map(({ name }) => name).join(', ') || 'no pets'}
      </p>
    </>
  )
}
