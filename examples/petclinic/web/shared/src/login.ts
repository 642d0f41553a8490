import type { Mizan } from '@mizan/base'

const post = ({ transport }: Mizan, path: string, body = new URLSearchParams()): Promise<Response> =>
  fetch(`${transport.root}../../${path}`, { method: 'POST', body, headers: { Accept: 'application/json' } })

/** Logs in by a session; false where name and password are not known. All that the page held is dropped. */
export const logIn = async (mizan: Mizan, name: string, password: string): Promise<boolean> => {
  const { ok } = await post(mizan, 'login', new URLSearchParams({ name, password }))
  mizan.forget()
  return ok
}

/** Logs out: nothing of the one who was here stays, whatever the server says. */
export const logOut = async (mizan: Mizan): Promise<void> => {
  await post(mizan, 'logout').finally(() => mizan.forget())
}
