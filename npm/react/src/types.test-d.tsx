// Compiled, never run: what must not compile says so, and the build fails where it does.
import type { MizanError, Mutation, Outcome } from '@mizan/base'
import type { Form } from '@mizan/base/form'
import type { ReactNode } from 'react'
import { type UseForm, useForm } from './form/index.ts'
import { type ReadState, useData, useMutation, useRead } from './index.ts'
import {
  OwnerContext,
  ownerVisits,
  renameOwner,
  useOwnerDetail,
  useOwnerVisits,
  useRenameOwner,
  VetsContext,
  vets,
} from './tests/clinic.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(yes: Same<A, B>): Same<A, B> => yes

// Providers.
export const provided: ReactNode = [
  <OwnerContext key="1" ownerId={5} />,
  <OwnerContext
    key="2"
    ownerId={5}
    fallback="…"
    error={(error, retry) => (
      <button type="button" onClick={retry}>
        {error.code}
      </button>
    )}
  />,
  <VetsContext key="3">below</VetsContext>,
  // @ts-expect-error: ownerId is missing
  <OwnerContext key="4" />,
  // @ts-expect-error: ownerId is a number
  <OwnerContext key="5" ownerId="5" />,
  // @ts-expect-error: there is no such parameter
  <VetsContext key="6" ownerId={5} />,
]

// Reads.
export const useReads = () => {
  const { name } = useOwnerDetail()
  same<typeof name, string>(true)
  useOwnerDetail({ ownerId: 5 })
  useOwnerVisits({ limit: 3 })
  useOwnerVisits({ limit: null, ownerId: 5 })
  useData(vets)
  // @ts-expect-error: owner_detail has no parameter of its own
  useOwnerDetail({ limit: 3 })
  // @ts-expect-error: limit is a number
  useOwnerVisits({ limit: '3' })
  // @ts-expect-error: results are readonly
  useOwnerVisits().push('now')

  const read = useRead(ownerVisits, { ownerId: 5, limit: 3 })
  same<typeof read, ReadState<readonly string[]>>(true)
  same<typeof read.data, readonly string[] | undefined>(true)
  if (read.isPending) {
    same<typeof read.data, undefined>(true)
    return ''
  }
  if (!read.error) {
    same<typeof read.data, readonly string[]>(true)
    return read.data.join()
  }
  same<typeof read.error, MizanError>(true)
  return read.error.code
}

// Calls.
export const useCalls = async () => {
  const { mutate, error, value, isPending } = useRenameOwner({
    optimistic: ({ ownerId, name }, patch) => {
      same<typeof ownerId, number>(true)
      patch(ownerVisits, { ownerId }, visits => [...visits, name])
      // @ts-expect-error: visits are texts
      patch(ownerVisits, { ownerId }, () => [5])
    },
  })
  same<typeof isPending, boolean>(true)
  same<typeof value, null | undefined>(true)
  const outcome = await mutate({ ownerId: 5, name: 'Ada' })
  same<typeof outcome, Outcome<null, 'name_taken'>>(true)
  // @ts-expect-error: name is missing
  mutate({ ownerId: 5 })
  // @ts-expect-error: there is no such argument
  mutate({ ownerId: 5, name: 'Ada', nick: 'A' })
  // @ts-expect-error: it is of other arguments
  useMutation(renameOwner, { optimistic: ({ nick }) => nick })
  // @ts-expect-error: nobody declared it
  return error?.code === 'nick_taken' || error?.code === 'name_taken'
}

// Forms.
interface Args {
  readonly ownerId: number
  readonly address: { readonly city: string }
}
declare const save: Mutation<Args, number, 'gone'>
declare const saveForm: Form<Args, number, 'gone'>
export const useSaveForm: UseForm<Args, number, 'gone'> = options => useForm(saveForm, options)
export const useForms = async () => {
  const { field, set, submit, values, error } = useSaveForm({ initial: { ownerId: '5' } })
  field('ownerId')
  field('address.city')
  set('ownerId', 5)
  set('ownerId', 'five')
  same<typeof values.ownerId, number | string | null | undefined>(true)
  // @ts-expect-error: there is no such field
  field('city')
  // @ts-expect-error: there is no such field
  set('city', 'Turin')
  const outcome = await submit()
  same<typeof outcome, Outcome<number, 'gone'> | undefined>(true)
  // @ts-expect-error: nobody declared it
  return error?.code === 'gone_away' || save
}
