import { provider, useData } from '@mizan/react'
import { profile, user } from '../../../contract.ts'

const UserContext = provider(user)

/** A part of it cannot be without data. */
export const LeftPage = () => (
  <main>
    <h1>there</h1>
    <UserContext userId="5" fallback={<p>waiting</p>}>
      <Name />
    </UserContext>
  </main>
)

const Name = () => <p>{useData(profile).name}</p>
