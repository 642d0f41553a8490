import { worksHere } from '@petclinic/shared'
import { type ReactNode, Suspense } from 'react'
import { useMe, WaitingRoomContext } from '../api/index.ts'
import { Failed, Heading, Waiting } from '../parts.tsx'
import { useRouter } from '../router.tsx'
import { Room } from './Room.tsx'

/** Who waits, for those who work here. */
export const WaitingPage = (): ReactNode => (
  <div className="stack">
    <Heading>Waiting room</Heading>
    <Suspense fallback={<Waiting />}>
      <Guarded />
    </Suspense>
  </div>
)

const Guarded = (): ReactNode =>
  worksHere(useMe().roles) ? (
    <WaitingRoomContext
      fallback={<Waiting />}
      error={(error, retry) =>
        error.code === 'unauthenticated' || error.code === 'forbidden' ? (
          <Others />
        ) : (
          <Failed error={error} retry={retry} />
        )
      }
    >
      <Room />
    </WaitingRoomContext>
  ) : (
    <Others />
  )

const Others = (): ReactNode => (
  <p className="empty">
    This page is for those who work at the clinic. <a href={useRouter().addressOf({ page: 'login' })}>Log in</a> as one
    of them to see it.
  </p>
)
