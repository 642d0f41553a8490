// What is generated for React is as strict as it looks: this file compiles, and what it expects to be wrong is wrong.
import type { ReactNode } from 'react'
import {
  OwnerContext,
  PetContext,
  type Types,
  useCount,
  useOwnerDetail,
  useOwnerVisits,
  usePetDetail,
  useRenameOwner,
  useRenameOwnerForm,
} from '../../mizan-jakarta-codegen/src/test/resources/io/mizan/codegen/clinic/react/index.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(yes: Same<A, B>): Same<A, B> => yes

const Sorry = ({ code }: { code: string; retry: () => void }) => code

export const Page = (): ReactNode => (
  <OwnerContext ownerId={5} fallback="…">
    <OwnerContext ownerId="9007199254740993" error={({ code }, retry) => <Sorry code={code} retry={retry} />}>
      <PetContext kind="DOG" name="Rex" />
      {/* @ts-expect-error a shared parameter is missing */}
      <PetContext kind="DOG" />
      {/* @ts-expect-error it is one of three */}
      <PetContext kind="FISH" name="Wanda" />
      {/* @ts-expect-error there is no such parameter */}
      <OwnerContext ownerId={5} limit={3} />
    </OwnerContext>
  </OwnerContext>
)

export const Owner = (): ReactNode => {
  const owner = useOwnerDetail()
  same<typeof owner, Types.Owner>(true)
  same<ReturnType<typeof useOwnerVisits>, readonly Types.Owner[]>(true)
  useOwnerDetail({ ownerId: 5 })
  useOwnerVisits({ limit: 3 })
  useOwnerVisits({ ownerId: 5, limit: null })
  // @ts-expect-error it is a number
  useOwnerVisits({ limit: 'three' })
  // @ts-expect-error owner_detail has no such parameter
  useOwnerDetail({ limit: 3 })
  // @ts-expect-error what may be null has to be looked at
  usePetDetail().int.toString()
  // @ts-expect-error the record has no such component
  owner.surname
  // @ts-expect-error what comes from the server is read-only
  owner.name = 'Ada'
  return owner.name
}

export const Rename = (): ReactNode => {
  const { mutate, error } = useRenameOwner({
    optimistic: ({ name }) => {
      same<typeof name, string>(true)
    },
  })
  useCount().mutate({})
  mutate({ ownerId: 5, name: 'Ada', contact: { '@type': 'mail', address: 'ada@example.org' } })
  // @ts-expect-error a required argument is missing
  mutate({ ownerId: 5 })
  // @ts-expect-error a mail has no number
  mutate({ ownerId: 5, name: 'Ada', contact: { '@type': 'mail', number: '1' } })
  switch (error?.code) {
    case 'gone':
    case 'name_taken':
    case 'invalid':
      return error.message
    // @ts-expect-error no such code was declared
    case 'name_token':
      return null
    default:
      return null
  }
}

export const Form = (): ReactNode => {
  const { field, set, errors, error } = useRenameOwnerForm({ initial: { ownerId: '5', contact: { number: '1' } } })
  set('name', 'Ada')
  // @ts-expect-error name is text
  set('name', 5)
  // @ts-expect-error there is no such argument
  set('nam', 'Ada')
  // @ts-expect-error no such code was declared
  error?.code === 'name_token'
  return [<input key="name" {...field('name')} />, errors.name?.[0]?.message]
}
