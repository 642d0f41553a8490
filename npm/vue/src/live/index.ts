export { type UseChannel, type UsedChannel, useChannel } from './useChannel.ts'
export { useLiveStatus } from './useLiveStatus.ts'
