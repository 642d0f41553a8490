import type { Channel } from '@mizan/base'
import { createSeat, joining, keyOf, type Room, type RoomHandlers, type RoomState } from '@mizan/base/live'
import { onMount, untrack } from 'svelte'
import { toStore } from 'svelte/store'
import { useMizan } from '../scope.ts'
import { tracked } from '../tracked.ts'

/** A channel at one place; each of its properties is reactive where it is read. */
export interface UsedChannel<In, Out, Code extends string = never> extends RoomState<Out, Code> {
  /** As that of a `Room`. Rejects with `aborted` where the component is not there. */
  readonly send: Room<In, Out, Code>['send']
}

export type UseChannel<P extends object, In, Out, Code extends string = never> = (
  params: P | (() => P),
  handlers?: RoomHandlers<Out>,
) => UsedChannel<In, Out, Code>

/** Takes part in a channel while the component is there. Parameters that change are given by a function. */
export const useChannel = <P extends object, In, Out, Code extends string>(
  channel: Channel<P, In, Out, Code>,
  params: NoInfer<P> | (() => NoInfer<P>),
  handlers: RoomHandlers<NoInfer<Out>> = {},
): UsedChannel<In, Out, Code> => {
  const mizan = useMizan()
  const given = () => (typeof params === 'function' ? (params as () => P)() : params)
  const seatAt = () => createSeat(mizan, channel, untrack(given), handlers)
  const listeners = new Set<() => void>()
  let state: RoomState<Out, Code> = joining
  let seat = seatAt()

  const become = (next: RoomState<Out, Code>) => {
    state = next
    for (const listener of [...listeners]) {
      listener()
    }
  }

  onMount(() => {
    let leave: (() => void) | undefined
    const stop = toStore(() => keyOf(channel, given())).subscribe(() => {
      leave?.()
      const mine = seatAt()
      leave = mine.subscribe(() => become(mine.getSnapshot()))
      seat = mine
      become(mine.getSnapshot())
    })
    return () => {
      stop()
      leave?.()
    }
  })

  const part = tracked(
    {
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    () => state,
  )
  return {
    get status() {
      return part('status')
    },
    get error() {
      return part('error')
    },
    get last() {
      return part('last')
    },
    get gaps() {
      return part('gaps')
    },
    get waiting() {
      return part('waiting')
    },
    send: message => seat.send(message),
  }
}
