// What is generated for Svelte is as strict as it looks: this file compiles, and what it expects to be wrong is wrong.
import type { ComponentProps } from 'svelte'
import {
  type OwnerContext,
  type Types,
  useOwnerDetail,
  useOwnerVisits,
  usePetDetail,
  useRenameOwner,
  useRenameOwnerForm,
} from '../../mizan-jakarta-codegen/src/test/resources/io/mizan/codegen/clinic/svelte/index.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(yes: Same<A, B>): Same<A, B> => yes

export const props: ComponentProps<typeof OwnerContext> = { ownerId: 5 }
// @ts-expect-error a shared parameter is missing
export const lacking: ComponentProps<typeof OwnerContext> = {}

export const script = async (limit: number): Promise<void> => {
  const owner = useOwnerDetail()
  same<typeof owner.data, Types.Owner | undefined>(true)
  useOwnerVisits(() => ({ limit }))
  useOwnerVisits({ ownerId: 5, limit: null })
  // @ts-expect-error it is a number
  useOwnerVisits({ limit: 'three' })
  // @ts-expect-error owner_detail has no such parameter
  useOwnerDetail({ limit: 3 })
  // @ts-expect-error what may be null has to be looked at
  usePetDetail().data?.int.toString() + (await usePetDetail()).int
  // @ts-expect-error the record has no such component
  owner.data?.surname
}

export const calls = (): boolean => {
  const rename = useRenameOwner()
  rename.mutate({ ownerId: 5, name: 'Ada' })
  // @ts-expect-error a required argument is missing
  rename.mutate({ ownerId: 5 })
  // @ts-expect-error no such code was declared
  rename.error?.code === 'name_token'
  const form = useRenameOwnerForm({ initial: { ownerId: '5' } })
  form.set('name', 'Ada')
  // @ts-expect-error there is no such argument
  form.set('nam', 'Ada')
  return rename.error?.code === 'name_taken'
}
