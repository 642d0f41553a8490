import { useMizan } from '@mizan/react'
import { addressOf, logIn } from '@petclinic/shared'
import { type ReactNode, useActionState } from 'react'
import { Heading } from './parts.tsx'

export const LoginPage = (): ReactNode => {
  const mizan = useMizan()
  const [wrong, submit, isPending] = useActionState(async (_: boolean, form: FormData) => {
    const known = await logIn(mizan, `${form.get('name')}`, `${form.get('password')}`)
    if (known) {
      location.hash = addressOf({ page: 'mine' })
    }
    return !known
  }, false)
  return (
    <div className="stack narrow">
      <Heading>Log in</Heading>
      <form className="card" action={submit}>
        <p className="soft">george owns pets, helen is a vet, sam is staff. The password of each is petclinic.</p>
        <div className="field">
          <label htmlFor="name">Name</label>
          <input id="name" name="name" autoComplete="username" required />
        </div>
        <div className="field">
          <label htmlFor="password">Password</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        {wrong && (
          <p className="alert" role="alert">
            The name or the password is wrong.
          </p>
        )}
        <button type="submit" className="primary" disabled={isPending}>
          Log in
        </button>
      </form>
    </div>
  )
}
