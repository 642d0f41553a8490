import { provider, useData } from '@mizan/react'
import type { Place } from '@mizan/react/page'
import { Suspense, use } from 'react'
import { profile, user } from '../../../contract.ts'
import { pause } from '../../../pause.ts'

const UserContext = provider(user)

/** Reads what it shows when others have had their turn. */
export const SlowPage = ({ url }: Place) => (
  <UserContext userId={url.split('/').at(-1) ?? ''}>
    <Name />
    <Suspense fallback="…">
      <Secret when={pause()} />
    </Suspense>
  </UserContext>
)

const Name = () => <h1>{useData(profile).name}</h1>

const Secret = ({ when }: { readonly when: Promise<void> }) => {
  use(when)
  return <p>{useData(profile).secret}</p>
}
