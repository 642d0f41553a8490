import { type LiveStatus, liveOf } from '@mizan/base/live'
import { type ShallowRef, shallowRef } from 'vue'
import { useMizan } from '../MizanContext.ts'
import { isServer } from '../server.ts'
import { useStore } from '../useStore.ts'

/** Whether others' changes are told just now: for a sign "you are offline". */
export const useLiveStatus = (): Readonly<ShallowRef<LiveStatus>> => {
  if (isServer()) {
    return shallowRef<LiveStatus>('connecting')
  }
  const { subscribe, getStatus } = liveOf(useMizan())
  return useStore({ subscribe, getSnapshot: getStatus })
}
