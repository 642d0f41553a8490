import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { ROOT } from './settings.ts'

/** A way to the petclinic that can be cut. */
export interface Way {
  /** The root of the petclinic on this way. */
  readonly root: string
  /** Ends all connections; there are no others until it is open again. */
  cut(): Promise<void>
  open(): Promise<void>
}

/** Opens a way, and closes it with the test. */
export const newWay = async (): Promise<Way> => {
  const { hostname, port } = new URL(ROOT)
  const sockets = new Set<Socket>()
  const track = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    return socket
  }
  const server: Server = createServer(socket => {
    track(socket)
      .pipe(track(connect(Number(port || 80), hostname)))
      .pipe(socket)
  })
  const listen = (at: number) => new Promise<void>(resolve => server.listen(at, 'localhost', resolve))
  const cut = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      for (const socket of sockets) {
        socket.destroy()
      }
    })
  await listen(0)
  const own = (server.address() as AddressInfo).port
  onTestFinished(() => (server.listening ? cut() : undefined))
  const root = new URL(ROOT)
  root.port = `${own}`
  return { root: root.href, cut, open: () => listen(own) }
}
