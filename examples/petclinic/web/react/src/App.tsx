import '@petclinic/shared/clinic.css'
import type { Place } from '@mizan/react/page'
import { explain, type Route } from '@petclinic/shared'
import { type ReactNode, useState } from 'react'
import { AtHand } from './AtHand.tsx'
import { Bar } from './Bar.tsx'
import { LoginPage } from './LoginPage.tsx'
import { MinePage } from './MinePage.tsx'
import { EditOwnerPage } from './owners/EditOwnerPage.tsx'
import { NewOwnerPage } from './owners/NewOwnerPage.tsx'
import { OwnerPage } from './owners/OwnerPage.tsx'
import { OwnersPage } from './owners/OwnersPage.tsx'
import { Heading } from './parts.tsx'
import { Routed, useRoute } from './router.tsx'
import { VetsPage } from './VetsPage.tsx'
import { WaitingPage } from './waiting/WaitingPage.tsx'

/** All pages of the clinic. The server renders the one that was asked for; from there on it follows its address. */
export const App = ({ base, url, refused }: Place & { readonly refused?: string }): ReactNode => (
  <Routed base={base} url={url} refused={refused}>
    <link rel="icon" href={`${base}/favicon.svg`} type="image/svg+xml" />
    <Clinic />
  </Routed>
)

const Clinic = (): ReactNode => {
  const route = useRoute()
  const [atHand, setAtHand] = useState<readonly string[]>([])
  const keep = (ownerId: string) => setAtHand([...atHand.filter(id => id !== ownerId), ownerId])
  const letGo = (ownerId: string) => setAtHand(atHand.filter(id => id !== ownerId))
  return (
    <>
      <Bar route={route} />
      <div className="shell">
        <main>
          <Refusal route={route} />
          <Page route={route} keep={keep} />
        </main>
        {atHand.length > 0 && <AtHand owners={atHand} letGo={letGo} />}
      </div>
    </>
  )
}

/** Why a form was refused that was sent without script, where that is not said beside its fields. */
const Refusal = ({ route: { refused } }: { readonly route: Route }): ReactNode =>
  refused &&
  Object.keys(refused.wrong).length === 0 && (
    <p className="alert" role="alert">
      {explain(refused)}
    </p>
  )

const Page = ({ route, keep }: { readonly route: Route; readonly keep: (ownerId: string) => void }): ReactNode => {
  switch (route.page) {
    case 'owners':
      return <OwnersPage search={route.search} number={route.number} />
    case 'owner':
      return <OwnerPage key={route.ownerId} ownerId={route.ownerId} open={route.open} keep={keep} />
    case 'edit-owner':
      return <EditOwnerPage key={route.ownerId} ownerId={route.ownerId} />
    case 'new-owner':
      return <NewOwnerPage />
    case 'vets':
      return <VetsPage />
    case 'waiting':
      return <WaitingPage />
    case 'mine':
      return <MinePage />
    case 'login':
      return <LoginPage />
    case 'nowhere':
      return <Heading>There is nothing here</Heading>
  }
}
