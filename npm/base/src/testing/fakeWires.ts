import type { Connect, Message, Said } from '../live/wire.ts'
import { settled } from './settled.ts'

/** A connection whose other end is in the hands of a test. */
export interface FakeWire {
  /** What the client has said on it, in order. */
  readonly said: Message[]
  /** The last thing of a type that it has said; fails where there is none. */
  last(type: Message['type']): Message
  isClosed(): boolean
  open(): Promise<void>
  hears(said: Said): Promise<void>
  /** The other end closes it, or the network. */
  breaks(): Promise<void>
}

/** Connections as they are begun, in order. */
export interface FakeWires {
  readonly connect: Connect
  readonly wires: FakeWire[]
  /** The last one; fails where there is none. */
  wire(): FakeWire
}

export const fakeWires = (): FakeWires => {
  const wires: FakeWire[] = []
  return {
    wires,
    wire() {
      const last = wires.at(-1)
      if (!last) {
        throw new Error('nobody has connected')
      }
      return last
    },
    connect(events) {
      const said: Message[] = []
      let closed = false
      const tell = (what: () => void) => {
        if (!closed) {
          what()
        }
        return settled()
      }
      wires.push({
        said,
        last(type) {
          const message = said.filter(it => it.type === type).at(-1)
          if (!message) {
            throw new Error(`no ${type} among ${said.map(it => it.type).join()}`)
          }
          return message
        },
        isClosed: () => closed,
        open: () => tell(() => events.opened()),
        hears: it => tell(() => events.heard(structuredClone(it))),
        breaks: () =>
          tell(() => {
            closed = true
            events.closed()
          }),
      })
      return {
        say: message => void said.push(structuredClone(message)),
        close() {
          closed = true
        },
      }
    },
  }
}
