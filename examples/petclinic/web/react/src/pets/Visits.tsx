import { shortDate } from '@petclinic/shared'
import type { FormEvent, ReactNode } from 'react'
import { type Types, useDeleteVisit, useMe, useOwnerDetail, useOwnerVisits } from '../api/index.ts'
import { Failed } from '../parts.tsx'
import { useRouter } from '../router.tsx'

/** The latest visits of the owner's pets. Those who work at the clinic may take one back. */
export const Visits = (): ReactNode => {
  const visits = useOwnerVisits()
  const worksHere = useMe().roles.some(role => role === 'vet' || role === 'staff')
  return (
    <section className="card" aria-labelledby="visits">
      <h2 id="visits">Visits</h2>
      {visits.length === 0 && <p className="soft">None.</p>}
      <ul className="list">
        {visits.map(visit => (
          <li key={visit.id} className="row">
            <time dateTime={visit.date}>{shortDate(visit.date)}</time>
            <strong>{visit.pet}</strong> {visit.description}
            {worksHere && <TakeBack visit={visit} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const TakeBack = ({ visit }: { readonly visit: Types.VisitRow }): ReactNode => {
  const { mutate, isPending, error } = useDeleteVisit()
  const { id } = useOwnerDetail()
  const { root } = useRouter()
  const takeBack = (event: FormEvent) => {
    event.preventDefault()
    void mutate({ visitId: visit.id })
  }
  return (
    <>
      <form className="end" method="post" action={`${root}/owners/${id}/visits/${visit.id}`} onSubmit={takeBack}>
        <button
          type="submit"
          className="small"
          disabled={isPending}
          aria-label={`Take back the visit of ${visit.pet}: ${visit.description}`}
        >
          Take back
        </button>
      </form>
      {error && <Failed error={error} />}
    </>
  )
}
