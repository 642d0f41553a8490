export { MizanContext, type MizanContextProps, useMizan } from './MizanContext.ts'
export { type Provider, provider } from './provider.ts'
export { type Data, type ReadParams, type ReadState, type UseData, useData, useRead } from './useData.ts'
export { type UsedMutation, type UseMutation, useMutation } from './useMutation.ts'
