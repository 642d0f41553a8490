import { useRead } from '@mizan/react'
import { OWNERS } from '@petclinic/shared'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { me, ownerList, type Types } from '../api/index.ts'
import { Failed, Heading, Waiting } from '../parts.tsx'
import { useRouter } from '../router.tsx'

const SIZE = 10

interface OwnersPageProps {
  readonly search: string
  /** Counted from 0. */
  readonly number: number
}

/** The list. What is searched for and which page is shown stand in the address, so that the way back leads to them. */
export const OwnersPage = ({ search, number }: OwnersPageProps): ReactNode => {
  const { data, error, isPrevious, refetch } = useRead(ownerList, { search, page: number, size: SIZE })
  const caller = useRead(me).data
  const { addressOf } = useRouter()
  return (
    <div className="stack">
      <div className="row apart">
        <Heading>Owners</Heading>
        {caller?.roles.some(role => role === 'staff' || role === 'vet') && (
          <a className="button primary" href={addressOf({ page: 'new-owner' })}>
            Add an owner
          </a>
        )}
      </div>
      <Search search={search} />
      {error && <Failed error={error} retry={refetch} />}
      {!data && !error && <Waiting />}
      {data?.total === 0 && <p className="empty">No owner’s last name begins with “{search}”.</p>}
      {data && data.total !== 0 && (
        <div className={`card ${isPrevious ? 'fading' : ''}`} aria-busy={isPrevious}>
          <Rows owners={data.owners} />
          <Paging search={search} number={number} total={Number(data.total)} />
        </div>
      )}
    </div>
  )
}

const Search = ({ search }: { readonly search: string }): ReactNode => {
  // What is typed is shown at once; the address follows.
  const [typed, setTyped] = useState(search)
  const { addressOf, go } = useRouter()
  return (
    <search>
      <form className="row" action={addressOf(OWNERS)} onSubmit={event => event.preventDefault()}>
        <label className="field search">
          <span>Last name</span>
          <input
            type="search"
            name="search"
            maxLength={30}
            value={typed}
            onChange={({ target: { value } }) => {
              setTyped(value)
              go({ page: 'owners', search: value, number: 0 }, { replace: true })
            }}
          />
        </label>
        <button type="submit" className="unscripted">
          Search
        </button>
      </form>
    </search>
  )
}

const Rows = ({ owners }: { readonly owners: readonly Types.OwnerRow[] }): ReactNode => {
  const { addressOf } = useRouter()
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">City</th>
            <th scope="col" className="wide">
              Telephone
            </th>
            <th scope="col">Pets</th>
          </tr>
        </thead>
        <tbody>
          {owners.map(owner => (
            <tr key={owner.id}>
              <td>
                <a href={addressOf({ page: 'owner', ownerId: `${owner.id}` })}>
                  {owner.firstName} {owner.lastName}
                </a>
              </td>
              <td>{owner.city}</td>
              <td className="number wide">{owner.telephone}</td>
              <td className="soft">{owner.pets.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Paging = ({ search, number, total }: OwnersPageProps & { readonly total: number }): ReactNode => {
  const { addressOf, go } = useRouter()
  const turnTo = (to: number) => ({
    name: 'page',
    value: to,
    onClick(event: MouseEvent) {
      event.preventDefault()
      go({ page: 'owners', search, number: to })
    },
  })
  return (
    <nav aria-label="Pages of owners">
      <form className="row apart" action={addressOf(OWNERS)}>
        <input type="hidden" name="search" value={search} />
        <button type="submit" disabled={number === 0} {...turnTo(number - 1)}>
          Previous
        </button>
        <span className="number soft" role="status">
          {number * SIZE + 1}–{Math.min(total, (number + 1) * SIZE)} of {total}
        </span>
        <button type="submit" disabled={(number + 1) * SIZE >= total} {...turnTo(number + 1)}>
          Next
        </button>
      </form>
    </nav>
  )
}
