import type { Channel } from '../channel.ts'
import { MizanError } from '../error.ts'
import type { Mizan } from '../mizan.ts'
import type { Live } from './live.ts'
import { joining, type Room, type RoomHandlers } from './room.ts'

/** The `live` of a client that has one. */
export const liveOf = ({ host }: Mizan): Live => {
  if (!host.live) {
    throw new Error('The client is not live: give MizanContext its `live`')
  }
  return host.live
}

/** What joins a channel while somebody listens, as an instance is shown while somebody does; for adapters. */
export const createSeat = <P extends object, In, Out, Code extends string>(
  mizan: Mizan,
  channel: Channel<P, In, Out, Code>,
  params: NoInfer<P>,
  handlers: RoomHandlers<NoInfer<Out>>,
): Omit<Room<In, Out, Code>, 'leave'> => {
  let room: Room<In, Out, Code> | undefined
  return {
    getSnapshot: () => room?.getSnapshot() ?? joining,
    send: message => room?.send(message) ?? Promise.reject(new MizanError('aborted')),
    subscribe(listener) {
      const mine = liveOf(mizan).join(channel, params, handlers)
      const stop = mine.subscribe(listener)
      room = mine
      return () => {
        stop()
        mine.leave()
        room = room === mine ? undefined : room
      }
    },
  }
}
