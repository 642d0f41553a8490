import { type LiveStatus, liveOf } from '@mizan/base/live'
import { useMizan } from '../scope.ts'
import { tracked } from '../tracked.ts'

/** Whether others' changes are told just now, as `current`: for a sign "you are offline". */
export const useLiveStatus = (): { readonly current: LiveStatus } => {
  const mizan = useMizan()
  const part = tracked({ subscribe: listener => liveOf(mizan).subscribe(listener) }, () => ({
    current: mizan.host.live?.getStatus() ?? ('connecting' as const),
  }))
  return {
    get current() {
      return part('current')
    },
  }
}
