// Compiled, never run: what must not compile says so, and the build fails where it does.
import type { Mizan, MizanError, Outcome } from '@mizan/base'
import type { Component, ComponentProps } from 'svelte'
import type { UseForm } from './form/index.ts'
import { type MizanContext, useRead } from './index.ts'
import {
  type OwnerContext,
  type OwnerDetail,
  ownerDetail,
  ownerVisits,
  useOwnerDetail,
  useOwnerVisits,
  useRenameOwner,
} from './tests/clinic.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(yes: Same<A, B>): Same<A, B> => yes

// Providers; svelte-check sees them in components, too.
export const provided: ComponentProps<typeof OwnerContext> = { ownerId: 5 }
// @ts-expect-error: ownerId is missing
export const without: ComponentProps<typeof OwnerContext> = {}
// @ts-expect-error: ownerId is a number
export const mistaken: ComponentProps<typeof OwnerContext> = { ownerId: '5' }
same<
  typeof MizanContext extends Component<infer P> ? (P extends { readonly client: Mizan } ? true : false) : false,
  true
>(true)

// Results.
const detail = () => useOwnerDetail()
same<ReturnType<typeof detail>['data'], OwnerDetail | undefined>(true)
same<ReturnType<typeof detail>['error'], MizanError | undefined>(true)
same<Awaited<ReturnType<typeof detail>>, OwnerDetail>(true)
// @ts-expect-error: results are readonly
export const changed = () => useOwnerVisits().data?.push('now')
export const set = () => {
  // @ts-expect-error: a result is not to be set
  useOwnerVisits().data = []
}
const read = () => useRead(ownerDetail)
same<ReturnType<typeof read>['data'], OwnerDetail | undefined>(true)

// Parameters.
export const parameters = () => [
  useOwnerVisits({ limit: 3 }),
  useOwnerVisits({ ownerId: 5 }),
  useOwnerVisits(() => ({ limit: 3, ownerId: 5 })),
  useRead(ownerVisits, () => ({ limit: 3 })),
  // @ts-expect-error: there is no such parameter
  useOwnerDetail({ limit: 3 }),
  // @ts-expect-error: limit is a number
  useOwnerVisits({ limit: '3' }),
  // @ts-expect-error: limit is a number
  useRead(ownerVisits, () => ({ limit: '3' })),
]

// Calls.
const rename = () => useRenameOwner().mutate({ ownerId: 5, name: 'Ada' })
same<Awaited<ReturnType<typeof rename>>, Outcome<null, 'name_taken'>>(true)
// @ts-expect-error: name is missing
export const nameless = () => useRenameOwner().mutate({ ownerId: 5 })
export const hoping = () =>
  useRenameOwner({
    optimistic: ({ ownerId, name }, patch) => {
      patch(ownerDetail, { ownerId }, owner => ({ ...owner, name }))
      // @ts-expect-error: name is text
      patch(ownerDetail, { ownerId }, owner => ({ ...owner, name: 5 }))
    },
  })
export const codeOf = () => {
  const { error } = useRenameOwner()
  // @ts-expect-error: nobody declared it
  return error?.code === 'nick_taken' || error?.code === 'name_taken'
}

// Forms.
declare const useRenameForm: UseForm<{ readonly ownerId: number; readonly name: string }, null, 'name_taken'>
const form = () => useRenameForm({ initial: { ownerId: 5 } })
export const named = () => form().field('name').value
// @ts-expect-error: there is no such field
export const nicked = () => form().field('nick')
// @ts-expect-error: there is no such field
export const begun = () => useRenameForm({ initial: { nick: 'A' } })
