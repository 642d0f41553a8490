// What is generated is as strict as it looks: this file compiles, and what it expects to be wrong is wrong.
import type { Mizan } from '@mizan/base'
import {
  movePets,
  ownerDetail,
  ownerNames,
  ownerVisits,
  petDetail,
  renameOwner,
  renameOwnerForm,
  type Types,
} from '../../mizan-jakarta-codegen/src/test/resources/io/mizan/codegen/clinic/typescript/index.js'

export const used = async (mizan: Mizan): Promise<void> => {
  const owner: Types.Owner = await mizan.load(ownerDetail, { ownerId: 5 })
  await mizan.load(ownerVisits, { ownerId: '9007199254740993', limit: 3 })
  await mizan.load(ownerNames, { words: ['a'] })
  await mizan.call(movePets, { owners: [1, '2'] })
  const outcome = await mizan.call(renameOwner, { ownerId: 5, name: 'Ada' })
  if (!outcome.ok && outcome.error.code === 'name_taken') {
    return
  }

  // @ts-expect-error a shared parameter is missing
  await mizan.load(ownerDetail, {})
  // @ts-expect-error it is a number
  await mizan.load(ownerVisits, { ownerId: 5, limit: 'three' })
  // @ts-expect-error what may be null has to be looked at
  ;(await mizan.load(petDetail, { kind: 'DOG', name: 'Rex' })).toString()
  // @ts-expect-error a required argument is missing
  await mizan.call(renameOwner, { ownerId: 5 })
  // @ts-expect-error there is no such argument
  await mizan.call(renameOwner, { ownerId: 5, name: 'Ada', nam: 'Ada' })
  if (!outcome.ok) {
    // @ts-expect-error no such code was declared
    outcome.error.code === 'name_token'
  }
  renameOwnerForm.fields.name.checks?.map(({ code }) => code)
  // @ts-expect-error there is no such argument
  renameOwnerForm.fields.nam
  // @ts-expect-error what comes from the server is read-only
  owner.name = 'Ada'
}
