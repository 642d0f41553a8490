import type { Channel } from '@mizan/base'
import { createSeat, joining, keyOf, type Room, type RoomHandlers, type RoomState } from '@mizan/base/live'
import { type ComputedRef, computed, type MaybeRefOrGetter, shallowRef, toValue, watch } from 'vue'
import { useMizan } from '../MizanContext.ts'
import { isServer } from '../server.ts'

/** A channel at one place. */
export type UsedChannel<In, Out, Code extends string = never> = {
  readonly [K in keyof RoomState<Out, Code>]: ComputedRef<RoomState<Out, Code>[K]>
} & {
  /** As that of a `Room`. Rejects with `aborted` where the component is not there. */
  readonly send: Room<In, Out, Code>['send']
}

export type UseChannel<P extends object, In, Out, Code extends string = never> = (
  params: MaybeRefOrGetter<P>,
  handlers?: RoomHandlers<Out>,
) => UsedChannel<In, Out, Code>

/** Takes part in a channel while the component is there. */
export const useChannel = <P extends object, In, Out, Code extends string>(
  channel: Channel<P, In, Out, Code>,
  params: MaybeRefOrGetter<NoInfer<P>>,
  handlers: RoomHandlers<NoInfer<Out>> = {},
): UsedChannel<In, Out, Code> => {
  const mizan = useMizan()
  const seatAt = () => createSeat(mizan, channel, toValue(params), handlers)
  let seat = seatAt()
  const state = shallowRef<RoomState<Out, Code>>(joining)
  if (!isServer()) {
    watch(
      () => keyOf(channel, toValue(params)),
      (_key, _before, onCleanup) => {
        const mine = seatAt()
        const look = () => {
          state.value = mine.getSnapshot()
        }
        onCleanup(mine.subscribe(look))
        seat = mine
        look()
      },
      { immediate: true },
    )
  }
  return {
    status: computed(() => state.value.status),
    error: computed(() => state.value.error),
    last: computed(() => state.value.last),
    gaps: computed(() => state.value.gaps),
    waiting: computed(() => state.value.waiting),
    send: message => seat.send(message),
  }
}
