import type { Channel } from '@mizan/base'
import { createSeat, joining, keyOf, type Room, type RoomHandlers, type RoomState } from '@mizan/base/live'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { useMizan } from '../MizanContext.tsx'

/** A channel at one place. */
export interface UsedChannel<In, Out, Code extends string = never> extends RoomState<Out, Code> {
  /** As that of a `Room`. Rejects with `aborted` where the component is not there. */
  readonly send: Room<In, Out, Code>['send']
}

export type UseChannel<P extends object, In, Out, Code extends string = never> = (
  params: P,
  handlers?: RoomHandlers<Out>,
) => UsedChannel<In, Out, Code>

/** Takes part in a channel while the component is there. The handlers may be others each time. */
export const useChannel = <P extends object, In, Out, Code extends string>(
  channel: Channel<P, In, Out, Code>,
  params: NoInfer<P>,
  handlers?: RoomHandlers<NoInfer<Out>>,
): UsedChannel<In, Out, Code> => {
  const mizan = useMizan()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same parameters are the same text
  const seat = useMemo(
    () =>
      createSeat(mizan, channel, params, {
        message: (message, n) => latest.current?.message?.(message, n),
        gap: () => latest.current?.gap?.(),
      }),
    [mizan, keyOf(channel, params)],
  )
  return { ...useSyncExternalStore(seat.subscribe, seat.getSnapshot, nobody), send: seat.send }
}

const nobody = () => joining
