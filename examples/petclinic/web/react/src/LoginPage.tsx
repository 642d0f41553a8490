import { useMizan } from '@mizan/react'
import { logIn } from '@petclinic/shared'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Heading } from './parts.tsx'
import { useRoute, useRouter } from './router.tsx'

export const LoginPage = (): ReactNode => {
  const mizan = useMizan()
  const { base, frontEnd, go } = useRouter()
  const route = useRoute()
  const wasWrong = route.page === 'login' && route.isWrong === true
  const [isWrong, setWrong] = useState(wasWrong)
  const [isPending, setPending] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setPending(true)
    const known = await logIn(mizan, `${form.get('name')}`, `${form.get('password')}`)
    setPending(false)
    setWrong(!known)
    if (known) {
      go({ page: 'mine' })
    }
  }
  return (
    <div className="stack narrow">
      <Heading>Log in</Heading>
      <form className="card" method="post" action={`${base}/login`} onSubmit={submit}>
        <input type="hidden" name="to" value={`${frontEnd}/mine`} />
        <p className="soft">george owns pets, helen is a vet, sam is staff. The password of each is petclinic.</p>
        <div className="field">
          <label htmlFor="name">Name</label>
          <input id="name" name="name" autoComplete="username" required />
        </div>
        <div className="field">
          <label htmlFor="password">Password</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        {isWrong && (
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
