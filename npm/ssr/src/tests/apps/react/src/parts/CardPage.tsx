import { provider, useData } from '@mizan/react'
import type { Place } from '@mizan/react/page'
import { useId, useState } from 'react'
import { profile, user } from '../../../contract.ts'

const UserContext = provider(user)

/** A part of a page: which user it shows is a prop. */
export const CardPage = ({ userId, locale }: Place & { readonly userId: number }) => (
  <UserContext userId={`${userId}`}>
    <Card locale={locale} />
  </UserContext>
)

const Card = ({ locale }: { readonly locale: string }) => {
  const { name } = useData(profile)
  const [count, setCount] = useState(0)
  return (
    <article>
      <b id={useId()}>{`${name} in ${locale}`}</b>
      <button type="button" onClick={() => setCount(count + 1)}>
        {count}
      </button>
    </article>
  )
}
