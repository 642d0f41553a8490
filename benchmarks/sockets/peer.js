// The same messages from Node: node --expose-gc peer.js <port>
// At /ws a plain WebSocket, at /trpc a subscription of tRPC; GET /ring/<ws|trpc>?size=… sends to all, GET /condition tells of memory.
import { EventEmitter, on } from 'node:events'
import { createServer } from 'node:http'
import { initTRPC } from '@trpc/server'
import { applyWSSHandler } from '@trpc/server/adapters/ws'
import { WebSocketServer } from 'ws'

const port = Number(process.argv[2])
const board = new EventEmitter({ captureRejections: false }).setMaxListeners(0)
const plain = new WebSocketServer({ noServer: true })
const typed = new WebSocketServer({ noServer: true })

const t = initTRPC.create()
const router = t.router({
  board: t.procedure.subscription(async function* ({ signal }) {
    for await (const [tick] of on(board, 'tick', { signal })) {
      yield tick
    }
  }),
})
applyWSSHandler({ wss: typed, router, createContext: () => ({}) })

function tick(size) {
  return { note: 'x'.repeat(size), sent: Number(process.hrtime.bigint()) }
}

function ring(side, size) {
  if (side === 'trpc') {
    board.emit('tick', tick(size))
    return
  }
  const text = JSON.stringify({ type: 'message', channel: 'board', params: { room: '1' }, n: 1, message: tick(size) })
  for (const client of plain.clients) {
    client.send(text)
  }
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://localhost')
  if (url.pathname.startsWith('/ring/')) {
    ring(url.pathname.slice('/ring/'.length), Number(url.searchParams.get('size')))
    response.end('rung')
  } else if (url.pathname === '/condition') {
    globalThis.gc()
    const memory = process.memoryUsage()
    response.end(`${memory.heapUsed + memory.external} 1`)
  } else {
    response.writeHead(404).end()
  }
})
server.on('upgrade', (request, socket, head) => {
  const side = request.url === '/trpc' ? typed : plain
  side.handleUpgrade(request, socket, head, (open) => side.emit('connection', open, request))
})
server.listen(port, '127.0.0.1')
