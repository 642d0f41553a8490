import { type LiveStatus, liveOf } from '@mizan/base/live'
import { useCallback, useSyncExternalStore } from 'react'
import { useMizan } from '../MizanContext.tsx'

/** Whether others' changes are told just now: for a sign "you are offline". */
export const useLiveStatus = (): LiveStatus => {
  const mizan = useMizan()
  const subscribe = useCallback((listener: () => void) => liveOf(mizan).subscribe(listener), [mizan])
  return useSyncExternalStore(subscribe, () => mizan.host.live?.getStatus() ?? 'connecting', connecting)
}

const connecting = (): LiveStatus => 'connecting'
