import {
  type OwnerDetail,
  type OwnerParams,
  ownerContext,
  ownerDetail,
  ownerVisits,
  type RenameArgs,
  renameOwner,
  type VisitsOptions,
  vets,
  vetsContext,
} from '../../../tests/clinic.ts'
import { type Provider, provider, type UseData, type UseMutation, useData, useMutation } from '../index.ts'

export * from '../../../tests/clinic.ts'

export const OwnerContext: Provider<OwnerParams> = provider(ownerContext)
export const VetsContext: Provider<Record<never, never>> = provider(vetsContext)

export const useOwnerDetail: UseData<OwnerParams, Record<never, never>, OwnerDetail> = params =>
  useData(ownerDetail, params)
export const useOwnerVisits: UseData<OwnerParams, VisitsOptions, readonly string[]> = params =>
  useData(ownerVisits, params)
export const useVets: UseData<Record<never, never>, Record<never, never>, readonly string[]> = params =>
  useData(vets, params)
export const useRenameOwner: UseMutation<RenameArgs, null, 'name_taken'> = options => useMutation(renameOwner, options)
