import { useMizan, useRead } from '@mizan/react'
import { useLiveStatus } from '@mizan/react/live'
import { logOut, OFFLINE, OWNERS, type Route, worksHere } from '@petclinic/shared'
import type { ReactNode } from 'react'
import { me } from './api/index.ts'
import { useRouter } from './router.tsx'

export const Bar = ({ route }: { readonly route: Route }): ReactNode => {
  const { addressOf } = useRouter()
  const isOffline = useLiveStatus() === 'offline'
  const caller = useRead(me).data
  const here = (...pages: Route['page'][]) => (pages.includes(route.page) ? ('page' as const) : undefined)
  return (
    <header className="bar">
      <div>
        <a className="brand" href={addressOf(OWNERS)}>
          <Paw />
          Petclinic
        </a>
        <nav aria-label="Main">
          <a className="tab" href={addressOf(OWNERS)} aria-current={here('owners', 'owner', 'edit-owner', 'new-owner')}>
            Owners
          </a>
          <a className="tab" href={addressOf({ page: 'vets' })} aria-current={here('vets')}>
            Vets
          </a>
          {worksHere(caller?.roles) && (
            <a className="tab" href={addressOf({ page: 'waiting' })} aria-current={here('waiting')}>
              Waiting room
            </a>
          )}
          <a className="tab" href={addressOf({ page: 'mine' })} aria-current={here('mine')}>
            My clinic
          </a>
        </nav>
        <Caller />
      </div>
      {isOffline && (
        <p className="offline" role="status">
          {OFFLINE}
        </p>
      )}
    </header>
  )
}

const Caller = (): ReactNode => {
  const mizan = useMizan()
  const { base, frontEnd, addressOf } = useRouter()
  const { data } = useRead(me)
  if (!data) {
    return null
  }
  return data.name === null ? (
    <a href={addressOf({ page: 'login' })}>Log in</a>
  ) : (
    <form
      className="row"
      method="post"
      action={`${base}/logout`}
      onSubmit={event => {
        event.preventDefault()
        void logOut(mizan)
      }}
    >
      <input type="hidden" name="to" value={frontEnd} />
      <span>
        <strong>{data.name}</strong> <span className="soft">({data.roles.join(', ')})</span>
      </span>
      <button type="submit" className="small">
        Log out
      </button>
    </form>
  )
}

const Paw = (): ReactNode => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <ellipse cx="16" cy="21" rx="7" ry="6" />
    <circle cx="7" cy="14" r="3" />
    <circle cx="12.5" cy="8.5" r="3" />
    <circle cx="19.5" cy="8.5" r="3" />
    <circle cx="25" cy="14" r="3" />
  </svg>
)
