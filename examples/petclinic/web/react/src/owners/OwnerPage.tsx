import type { ReactNode } from 'react'
import { OwnerContext, useMe, useOwnerDetail } from '../api/index.ts'
import { Failed, Waiting } from '../parts.tsx'
import { Pets } from '../pets/Pets.tsx'
import { Visits } from '../pets/Visits.tsx'
import { useRouter } from '../router.tsx'
import { OwnerHeading } from './OwnerHeading.tsx'

interface OwnerPageProps {
  readonly ownerId: string
  readonly keep: (ownerId: string) => void
}

interface OpenProps {
  /** The form that is open at first, where no script opens one. */
  readonly open: string | undefined
}

/** One owner. Everything below the provider is one request. */
export const OwnerPage = ({ ownerId, open, keep }: OwnerPageProps & OpenProps): ReactNode => (
  <div className="stack">
    <OwnerContext
      ownerId={ownerId}
      fallback={<Waiting />}
      error={(error, retry) => <Failed error={error} retry={retry} />}
    >
      <OwnerHeading open={open} />
      <Contact ownerId={ownerId} keep={keep} />
      <div className="columns">
        <Pets open={open} />
        <Visits />
      </div>
    </OwnerContext>
  </div>
)

const Contact = ({ ownerId, keep }: OwnerPageProps): ReactNode => {
  const { address, city, telephone } = useOwnerDetail()
  const isSomebody = useMe().name !== null
  const { addressOf } = useRouter()
  return (
    <section className="card row apart" aria-label="Contact">
      <dl className="facts">
        <dt>Address</dt>
        <dd>
          {address}, {city}
        </dd>
        <dt>Telephone</dt>
        <dd className="number">{telephone}</dd>
      </dl>
      <div className="row">
        <button type="button" className="scripted" onClick={() => keep(ownerId)}>
          Keep at hand
        </button>
        {isSomebody && (
          <a className="button" href={addressOf({ page: 'edit-owner', ownerId })}>
            Edit
          </a>
        )}
      </div>
    </section>
  )
}
