import { type Live, type LiveOptions, live } from '../live/index.ts'
import { fakeWires } from '../testing/fakeWires.ts'
import { ada, clinic, ownerDetail, show } from './clinic.ts'

/** A client that is live, with its server, connections and time in the hands of a test. */
export const liveClinic = (options: LiveOptions = {}) => {
  const it = clinic()
  const page = new EventTarget()
  const wires = fakeWires()
  const its: Live = live(it.mizan, { clock: it.clock, connect: wires.connect, random: () => 1, page, ...options })
  const stop = its.start()
  return { ...it, ...wires, live: its, stop, page }
}

/** Owner 5 is shown, there, and watched. */
export const watchedOwner = async (options: LiveOptions = {}) => {
  const it = liveClinic(options)
  const instance = it.mizan.instance(ownerDetail, { ownerId: 5 })
  const { hide } = show(instance)
  await it.transport.fetched().data(ada, { etag: '"1"' })
  await it.clock.advance(20)
  await it.wire().open()
  await it.wire().hears({ type: 'ready', socket: 's1', caller: 'ada' })
  const { id = 0 } = it.wire().last('watch')
  await it.wire().hears({ type: 'watching', id, etag: '"1"' })
  return { ...it, instance, hide, id, name: () => instance.getSnapshot(ownerDetail).data?.name }
}
