// Compiled, never run: what must not compile says so, and the build fails where it does.
import type { MizanError, Outcome } from '@mizan/base'
import { type ComputedRef, h, ref } from 'vue'
import type { UseForm } from './form/index.ts'
import { MizanContext, useMizan, useRead } from './index.ts'
import {
  OwnerContext,
  type OwnerDetail,
  ownerDetail,
  ownerVisits,
  useOwnerDetail,
  useOwnerVisits,
  useRenameOwner,
} from './tests/clinic.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(yes: Same<A, B>): Same<A, B> => yes

// Providers.
export const provided = () => h(OwnerContext, { ownerId: 5 }, () => 'below')
// @ts-expect-error: ownerId is missing
export const without = () => h(OwnerContext, {})
// @ts-expect-error: ownerId is a number
export const mistaken = () => h(OwnerContext, { ownerId: '5' })
export const root = () => h(MizanContext, { client: useMizan() })
// @ts-expect-error: the client is missing
export const rootless = () => h(MizanContext, {})

// Results.
const detail = () => useOwnerDetail()
same<ReturnType<typeof detail>['data'], ComputedRef<OwnerDetail | undefined>>(true)
same<Awaited<ReturnType<typeof detail>>['error'], ComputedRef<MizanError | undefined>>(true)
// @ts-expect-error: results are readonly
export const changed = () => useOwnerVisits().data.value?.push('now')
// @ts-expect-error: a result is not to be set
export const set = () => (useOwnerVisits().data = ref())
const read = () => useRead(ownerDetail)
same<ReturnType<typeof read>['data'], ComputedRef<OwnerDetail | undefined>>(true)

// Parameters.
useOwnerVisits({ limit: 3 })
useOwnerVisits({ ownerId: 5 })
useOwnerVisits(() => ({ limit: 3, ownerId: 5 }))
useOwnerVisits(ref({ limit: 3 }))
useRead(ownerVisits, () => ({ limit: 3 }))
// @ts-expect-error: there is no such parameter
useOwnerDetail({ limit: 3 })
// @ts-expect-error: limit is a number
useOwnerVisits({ limit: '3' })
// @ts-expect-error: limit is a number
useRead(ownerVisits, () => ({ limit: '3' }))

// Calls.
const rename = () => useRenameOwner().mutate({ ownerId: 5, name: 'Ada' })
same<Awaited<ReturnType<typeof rename>>, Outcome<null, 'name_taken'>>(true)
// @ts-expect-error: name is missing
export const nameless = () => useRenameOwner().mutate({ ownerId: 5 })
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
  return error.value?.code === 'nick_taken' || error.value?.code === 'name_taken'
}

// Forms.
declare const useRenameForm: UseForm<{ readonly ownerId: number; readonly name: string }, null, 'name_taken'>
const form = () => useRenameForm({ initial: { ownerId: 5 } })
export const named = () => form().field('name').value
// @ts-expect-error: there is no such field
export const nicked = () => form().field('nick')
// @ts-expect-error: there is no such field
export const begun = () => useRenameForm({ initial: { nick: 'A' } })
