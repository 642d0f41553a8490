import type { Channel, Mizan } from '@mizan/base'
import { type Live, live } from '@mizan/base/live'
import { type FakeWires, fakeWires } from '@mizan/base/testing'
import { clinic } from './clinic.ts'

export interface RoomParams {
  readonly clinicId: number
}

export const roomChannel: Channel<RoomParams, string, string, 'not_waiting'> = {
  channel: 'room',
  params: { clinicId: { wire: 'clinic_id', text: String } },
}

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

  return { ...it, ...wires, go, connected, says }
}
