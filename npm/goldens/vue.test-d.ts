// What is generated for Vue is as strict as it looks: this file compiles, and what it expects to be wrong is wrong.
import { h, ref, type VNode } from 'vue'
import {
  OwnerContext,
  type Types,
  useOwnerDetail,
  useOwnerVisits,
  usePetDetail,
  useRenameOwner,
  useRenameOwnerForm,
} from '../../mizan-jakarta-codegen/src/test/resources/io/mizan/codegen/clinic/vue/index.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(yes: Same<A, B>): Same<A, B> => yes

export const render = (): VNode[] => [
  h(OwnerContext, { ownerId: 5 }),
  // @ts-expect-error a shared parameter is missing
  h(OwnerContext, {}),
]

export const setup = async (): Promise<void> => {
  const { data } = await useOwnerDetail()
  same<typeof data.value, Types.Owner | undefined>(true)
  const limit = ref(3)
  useOwnerVisits(() => ({ limit: limit.value }))
  useOwnerVisits({ ownerId: 5, limit: null })
  // @ts-expect-error it is a number
  useOwnerVisits({ limit: 'three' })
  // @ts-expect-error owner_detail has no such parameter
  useOwnerDetail({ limit: 3 })
  // @ts-expect-error what may be null has to be looked at
  usePetDetail().data.value?.int.toString() + (await usePetDetail()).data.value.int
  // @ts-expect-error the record has no such component
  data.value?.surname
}

export const calls = (): boolean => {
  const { mutate, error } = useRenameOwner()
  mutate({ ownerId: 5, name: 'Ada' })
  // @ts-expect-error a required argument is missing
  mutate({ ownerId: 5 })
  // @ts-expect-error no such code was declared
  error.value?.code === 'name_token'
  const form = useRenameOwnerForm({ initial: { ownerId: '5' } })
  form.set('name', 'Ada')
  // @ts-expect-error there is no such argument
  form.set('nam', 'Ada')
  return form.field('name').value === 'Ada' && error.value?.code === 'name_taken'
}
