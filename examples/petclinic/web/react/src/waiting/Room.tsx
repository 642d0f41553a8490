import type { MizanError } from '@mizan/base'
import { useChannel } from '@mizan/react/live'
import { clockTime, type News, tell } from '@petclinic/shared'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Types, useMe, useWaitingRoom, waitingRoomChannel } from '../api/index.ts'
import { Failed } from '../parts.tsx'
import { useRouter } from '../router.tsx'

/** As many of them as are read at a glance. */
const LATEST = 5

/** Who waits comes from the context, which is live; the channel tells what has just happened, and takes whom a vet calls in. */
export const Room = (): ReactNode => {
  const rows = useWaitingRoom()
  const isVet = useMe().roles.includes('vet')
  const [news, setNews] = useState<readonly (readonly [n: number, News])[]>([])
  const { send, error } = useChannel(
    waitingRoomChannel,
    {},
    {
      message: (its, n) => setNews(before => [[n, its] as const, ...before].slice(0, LATEST)),
      gap: () => setNews([]),
    },
  )
  return (
    <div className="columns">
      <section className="card" aria-labelledby="waiting">
        <h2 id="waiting">Who waits</h2>
        {rows.length === 0 && <p className="soft">Nobody.</p>}
        <ul className="list">
          {rows.map(row => (
            <Row key={row.id} row={row} callIn={isVet ? () => send({ arrivalId: row.id }) : undefined} />
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="news">
        <h2 id="news">Just now</h2>
        {error && <Failed error={error} />}
        <ul className="list" role="log" aria-labelledby="news">
          {news.map(([n, its]) => (
            <li key={n}>{tell(its)}</li>
          ))}
        </ul>
        {news.length === 0 && <p className="soft">Nothing.</p>}
      </section>
    </div>
  )
}

interface RowProps {
  readonly row: Types.WaitingRow
  readonly callIn: (() => Promise<void>) | undefined
}

const Row = ({ row: { id, pet, type, ownerId, owner, since }, callIn }: RowProps): ReactNode => {
  const { addressOf } = useRouter()
  return (
    <li className="row">
      <time dateTime={since}>{clockTime(since)}</time>
      <strong>{pet}</strong> <span className="tag">{type}</span>
      <a href={addressOf({ page: 'owner', ownerId: `${ownerId}` })}>{owner}</a>
      {callIn && <CallIn id={id} pet={pet} callIn={callIn} />}
    </li>
  )
}

interface CallInProps {
  readonly id: Types.WaitingRow['id']
  readonly pet: string
  readonly callIn: () => Promise<void>
}

const CallIn = ({ id, pet, callIn }: CallInProps): ReactNode => {
  const { root } = useRouter()
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<MizanError>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setPending(true)
    setError(undefined)
    await callIn().catch(setError)
    setPending(false)
  }
  return (
    <>
      <form className="end" method="post" action={`${root}/waiting/${id}`} onSubmit={submit}>
        <button type="submit" className="small" disabled={isPending} aria-label={`Call in ${pet}`}>
          Call in
        </button>
      </form>
      {error && <Failed error={error} />}
    </>
  )
}
