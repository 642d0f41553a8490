import { orTyped, shortDate } from '@petclinic/shared'
import { type ReactNode, Suspense } from 'react'
import { DashboardContext, useDashboard, useMe, useSaveNoteForm } from './api/index.ts'
import { Failed, Field, Heading, Waiting } from './parts.tsx'
import { useIsAlive, useRoute, useRouter } from './router.tsx'

/** What is the caller's own. Nobody is told to log in. */
export const MinePage = (): ReactNode => (
  <div className="stack">
    <Heading>My clinic</Heading>
    <Suspense fallback={<Waiting />}>
      <Own />
    </Suspense>
  </div>
)

const Own = (): ReactNode =>
  useMe().name === null ? (
    <Nobody />
  ) : (
    <DashboardContext
      fallback={<Waiting />}
      error={(error, retry) => (error.code === 'unauthenticated' ? <Nobody /> : <Failed error={error} retry={retry} />)}
    >
      <Mine />
    </DashboardContext>
  )

const Nobody = (): ReactNode => (
  <p className="empty">
    This page is different for everyone. <a href={useRouter().addressOf({ page: 'login' })}>Log in</a> to see yours.
  </p>
)

const Mine = (): ReactNode => {
  const { name, roles, pets, today, note } = useDashboard()
  return (
    <div className="columns">
      <section className="card" aria-labelledby="own">
        <h2 id="own">{roles.includes('owner') ? 'Your pets' : 'Visits today'}</h2>
        <ul className="list">
          {pets.map(pet => (
            <li key={pet.id} className="row">
              <strong>{pet.name}</strong> <span className="tag">{pet.type}</span>
              <span className="soft">born {shortDate(pet.birthDate)}</span>
            </li>
          ))}
          {today.map(visit => (
            <li key={visit.id}>
              <strong>{visit.pet}</strong>: {visit.description}
            </li>
          ))}
        </ul>
        {pets.length + today.length === 0 && <p className="soft">None.</p>}
      </section>
      <Note key={name} note={note} />
    </div>
  )
}

const Note = ({ note }: { readonly note: string }): ReactNode => {
  const form = useSaveNoteForm({ initial: orTyped(useRoute(), { note }) })
  const action = useRouter().addressOf({ page: 'mine' })
  return (
    <form className="card" method="post" action={action} onSubmit={form.submit} noValidate={useIsAlive()}>
      <Field form={form} name="note" label="A note to yourself" maxLength={500} />
      {form.error && <Failed error={form.error} />}
      <div className="row">
        <button type="submit" className="primary" disabled={form.isPending}>
          Keep
        </button>
        <span className="soft" role="status">
          {note && `Kept: ${note}`}
        </span>
      </div>
    </form>
  )
}
