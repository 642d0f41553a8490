import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Where a connection ends: at a message, counted from 1 in both directions, that is still passed on or is lost with it. */
export interface Cut {
  readonly at: number
  readonly isPassed: boolean
}

/** Stands between WebSockets and their server. */
export interface Proxy {
  readonly port: number
  /** How many connections there have been. */
  connections(): number
  /** Whether the connection was cut at the message that was asked for. */
  isCut(): boolean
  /** Cuts all connections, and takes no others until it is opened. */
  shut(): void
  open(): void
  close(): void
}

export const openProxy = async (to: URL, cut?: Cut): Promise<Proxy> => {
  const pairs = new Set<() => void>()
  let messages = 0
  let count = 0
  let isCut = false
  let isShut = false

  const server = createServer(client => {
    const origin = connect(Number(to.port), to.hostname)
    const end = () => {
      pairs.delete(end)
      client.destroy()
      origin.destroy()
    }
    if (isShut) {
      end()
      return
    }
    count++
    pairs.add(end)
    const pass = (socket: Socket) => (part: Buffer, isMessage: boolean) => {
      const isIt = isMessage && ++messages === cut?.at
      if (!isIt || cut.isPassed) {
        socket.write(part)
      }
      if (isIt) {
        isCut = true
        // What was written is on its way before the end is.
        client.end()
        origin.end()
        pairs.delete(end)
      }
      return !isIt
    }
    pump(client, pass(origin), end)
    pump(origin, pass(client), end)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const shut = () => {
    isShut = true
    for (const end of [...pairs]) {
      end()
    }
  }

  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    isCut: () => isCut,
    shut,
    open() {
      isShut = false
    },
    close() {
      shut()
      server.close()
    },
  }
}

/** Takes what comes apart: the head of HTTP, and then frame by frame. Where `pass` says so nothing more is passed. */
const pump = (from: Socket, pass: (part: Buffer, isMessage: boolean) => boolean, end: () => void) => {
  let rest: Buffer = Buffer.alloc(0)
  let length = (): number => rest.indexOf('\r\n\r\n') + 4
  let isHead = true
  let goesOn = true
  from.on('data', chunk => {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (let its = length(); goesOn && its > 3 - Number(!isHead) * 2 && rest.length >= its; its = length()) {
      const part = rest.subarray(0, its)
      rest = rest.subarray(its)
      goesOn = pass(part, !isHead && ((part[0] ?? 0) & 15) < 8)
      isHead = false
      length = () => frameLength(rest)
    }
  })
  from.on('error', end)
  from.on('close', end)
}

/** Of the frame that begins here (RFC 6455, section 5.2); 0 where it is not known yet. */
const frameLength = (bytes: Buffer): number => {
  const short = (bytes[1] ?? 0) & 127
  const more = short === 126 ? 2 : short === 127 ? 8 : 0
  if (bytes.length < 2 + more) {
    return 0
  }
  const payload = more ? bytes.readUIntBE(more === 8 ? 4 : 2, more === 8 ? 6 : 2) : short
  return 2 + more + ((bytes[1] ?? 0) & 128 ? 4 : 0) + payload
}
