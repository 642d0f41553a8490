import { provider, useData } from '@mizan/react'
import { notFound, type Place, redirect } from '@mizan/react/page'
import { useId, useState } from 'react'
import { profile, user } from '../../contract.ts'
import './user.css'

const UserContext = provider(user)

export const UserPage = ({ url }: Place) => (
  <UserContext userId={url.split('/').at(-1) ?? ''}>
    <Profile />
  </UserContext>
)

const Profile = () => {
  const { name, secret } = useData(profile)
  const [count, setCount] = useState(0)
  if (name === 'nobody') {
    notFound()
  }
  if (name === 'moved') {
    redirect('/users/6')
  }
  return (
    <main>
      <title>{name}</title>
      <meta name="description" content={secret} />
      <h1 id={useId()}>{name}</h1>
      <p>{secret}</p>
      <button type="button" onClick={() => setCount(count + 1)}>
        {count}
      </button>
    </main>
  )
}
