export { MizanContext, type MizanContextProps, useMizan } from './MizanContext.tsx'
export { type Provider, type ProviderProps, provider } from './provider.tsx'
export { type ReadError, type ReadParams, type ReadState, type UseData, useData, useRead } from './useData.ts'
export { type UsedMutation, type UseMutation, useMutation } from './useMutation.ts'
