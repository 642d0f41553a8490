import { ROOT } from './settings.ts'

export interface NewOwner {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
}

let made = 0

/** A name that nobody has. */
export const newName = (): string => `T${Date.now().toString(36)}${(made++).toString(36)}`

/** A token of the staff, who enter what a test needs before it begins. */
const token = async (root: string): Promise<string> => {
  const body = new URLSearchParams({ name: 'sam', password: 'petclinic' })
  return (await (await fetch(`${root}token`, { method: 'POST', body })).json()).access_token
}

const staff = new Map<string, Promise<string>>()

/** Calls a function as the staff, without a browser. */
export const call = async (fn: string, args: object, root = ROOT): Promise<number> => {
  const bearer = staff.get(root) ?? token(root)
  staff.set(root, bearer)
  const response = await fetch(`${root}api/mizan/call/`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await bearer}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ fn, args }),
  })
  const { result, detail } = await response.json()
  if (!response.ok) {
    throw new Error(detail)
  }
  return result
}

/** Enters an owner whom only this test knows. */
export const newOwner = async (firstName = 'Ada', lastName = newName()): Promise<NewOwner> => {
  const where = { address: '1 Elm St.', city: 'Madison', telephone: '6085550000' }
  const id = await call('create_owner', { first_name: firstName, last_name: lastName, ...where })
  return { id, firstName, lastName }
}

/** Enters a cat. */
export const newPet = (owner: NewOwner, name: string): Promise<number> =>
  call('add_pet', { owner_id: owner.id, name, birth_date: '2020-02-03', type_id: 1 })
