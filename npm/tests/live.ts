import type { Channel, Mizan } from '@mizan/base'
import { type Live, live, type RoomState } from '@mizan/base/live'
import { type FakeWires, fakeWires } from '@mizan/base/testing'
import { clinic } from './clinic.ts'

export interface RoomParams {
  readonly clinicId: number
}

export const roomChannel: Channel<RoomParams, string, string, 'not_waiting'> = {
  channel: 'room',
  params: { clinicId: { wire: 'clinic_id', text: String } },
}

/** All that is told of a channel. */
export const textOf = ({ last, status, waiting, gaps, error }: RoomState<string, string>): string =>
  [last ?? 'nothing', status, waiting && `${waiting} waiting`, gaps && `${gaps} gaps`, error?.code]
    .filter(Boolean)
    .join(' ')

/** A client that is to be live, with its server, connections and time in the hands of a test. */
export const liveClinic = () => {
  const it = clinic()
  const wires: FakeWires = fakeWires()
  const { clock } = it
  const { connect } = wires
  const go = (client: Mizan): Live => live(client, { clock, connect, random: () => 1, page: new EventTarget() })

  /** The connection that is needed comes about, and what is said on it is answered. */
  const connected = async () => {
    await clock.advance(20)
    await wires.wire().open()
    await wires.wire().hears({ type: 'ready', socket: 's1', caller: 'ada' })
    await wires.wire().hears({ type: 'watching', id: wires.wire().last('watch').id ?? 0, etag: '"1"' })
    await wires.wire().hears({ type: 'joined', id: wires.wire().last('join').id ?? 0, next: 1 })
  }

  const says = (n: number, message: string, clinicId = '3') =>
    wires.wire().hears({ type: 'message', channel: 'room', params: { clinic_id: clinicId }, n, message })

  /** A page sends twice while its connection is lost, misses a message, and may not be there any more. */
  const away = async (send: () => void, shown: () => Promise<unknown>) => {
    const texts: unknown[] = []
    await connected()
    await says(1, 'Leo')
    await wires.wire().breaks()
    send()
    send()
    texts.push(await shown())
    await clock.advance(1000)
    await connected()
    const sent = wires.wire().said.filter(({ type }) => type === 'send')
    for (const { id = 0 } of sent) {
      await wires.wire().hears({ type: 'sent', id })
    }
    await says(3, 'Max')
    texts.push(await shown())
    const problem = { status: 403, code: 'forbidden' }
    await wires.wire().hears({ type: 'error', id: wires.wire().last('join').id ?? 0, problem })
    texts.push(await shown())
    return { texts, sent: sent.map(({ message }) => message) }
  }

  return { ...it, ...wires, go, connected, says, away }
}
