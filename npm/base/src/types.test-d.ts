// Compiled, never run: what must not compile says so, and the build fails where it does.
import type { Context, Mutation, Param, Read } from './contract.ts'
import type { MizanError } from './error.ts'
import type { Form } from './form/field.ts'
import type { FormStore } from './form/form.ts'
import type { Instance, Mizan } from './mizan.ts'
import type { MutationStore } from './mutation.ts'
import type { Outcome } from './outcome.ts'

interface OwnerParams {
  readonly ownerId: number
}
interface OwnerDetail {
  readonly id: number
  readonly name: string
}

declare const mizan: Mizan
declare const number: Param<number>
declare const ownerDetail: Read<OwnerParams, Record<never, never>, OwnerDetail>
declare const ownerVisits: Read<OwnerParams, { readonly limit?: number }, readonly string[]>
declare const renameOwner: Mutation<{ readonly ownerId: number; readonly name: string }, null, 'name_taken'>
declare const renameForm: Form<{ readonly ownerId: number; readonly name: string }, null, 'name_taken'>
declare const forms: FormStore<{ readonly ownerId: number; readonly name: string }, null, 'name_taken'>
declare const store: MutationStore<{ readonly name: string }, number, 'taken'>

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(yes: Same<A, B>): Same<A, B> => yes

// A context needs a converter for each shared parameter.
export const owner: Context<OwnerParams> = { name: 'owner', params: { ownerId: number } }
// @ts-expect-error: ownerId is missing
export const ownerless: Context<OwnerParams> = { name: 'owner', params: {} }
// @ts-expect-error: a converter of text is none of numbers
export const mistaken: Context<OwnerParams> = { name: 'owner', params: { ownerId: {} as Param<string> } }

// Parameters.
const instance: Instance = mizan.instance(ownerVisits, { ownerId: 5, limit: 3 })
mizan.instance(ownerVisits, { ownerId: 5 })
// @ts-expect-error: ownerId is missing
mizan.instance(ownerVisits, { limit: 3 })
// @ts-expect-error: owner_detail has no parameter of its own
mizan.instance(ownerDetail, { ownerId: 5, limit: 3 })
// @ts-expect-error: ownerId is a number
mizan.instance(ownerDetail, { ownerId: '5' })

// Results.
same<ReturnType<typeof detail>, OwnerDetail | undefined>(true)
const detail = () => instance.getSnapshot(ownerDetail).data
same<Awaited<ReturnType<typeof visits>>, readonly string[]>(true)
const visits = () => mizan.load(ownerVisits, { ownerId: 5 })
const snapshot = instance.getSnapshot(ownerVisits)
// @ts-expect-error: results are readonly
snapshot.data?.push('now')
// @ts-expect-error: snapshots too
snapshot.isStale = false

// Calls.
const called = () => mizan.call(renameOwner, { ownerId: 5, name: 'Ada' })
same<Awaited<ReturnType<typeof called>>, Outcome<null, 'name_taken'>>(true)
// @ts-expect-error: name is missing
mizan.call(renameOwner, { ownerId: 5 })
// @ts-expect-error: there is no such argument
mizan.call(renameOwner, { ownerId: 5, name: 'Ada', nick: 'A' })
mizan.call(
  renameOwner,
  { ownerId: 5, name: 'Ada' },
  {
    optimistic: patch => {
      patch(ownerDetail, { ownerId: 5 }, data => ({ ...data, name: 'Ada' }))
      patch(ownerDetail, {}, data => data)
      // @ts-expect-error: name is text
      patch(ownerDetail, { ownerId: 5 }, data => ({ ...data, name: 7 }))
      // @ts-expect-error: a function's own parameters are in no scope
      patch(ownerVisits, { limit: 3 }, data => data)
    },
  },
)

export const codeOf = async (): Promise<string> => {
  const outcome = await called()
  if (outcome.ok) {
    return String(outcome.value)
  }
  // @ts-expect-error: there is no value
  outcome.value
  const error: MizanError<string> = outcome.error
  switch (outcome.error.code) {
    case 'name_taken':
    case 'invalid':
    case 'network':
      return error.message
    // @ts-expect-error: nobody declared it
    case 'nick_taken':
      return ''
    default:
      return ''
  }
}

// Stores.
same<ReturnType<typeof store.getSnapshot>['value'], number | undefined>(true)
// @ts-expect-error: name is text
store.mutate({ name: 5 })
forms.set('name', 'Ada')
forms.set('ownerId', '5')
// @ts-expect-error: there is no such field
forms.set('nick', 'A')
export const lacking: typeof renameForm = {
  mutation: renameOwner,
  // @ts-expect-error: name is missing
  fields: { ownerId: { kind: 'integer' } },
}
