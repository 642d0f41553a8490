// What a server in Java could ask by HTTP in place of a worker: node sidecar.js <folder of the front ends> <port>
import { createServer } from 'node:http'
import { pagesOf } from './pages.js'

const [folder, port] = process.argv.slice(2)
const render = await pagesOf(folder)

createServer(async (request, response) => {
  const pieces = []
  for await (const piece of request) {
    pieces.push(piece)
  }
  try {
    const html = Buffer.from(await render(JSON.parse(Buffer.concat(pieces).toString('utf8'))))
    response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': html.length }).end(html)
  } catch (error) {
    console.error(error)
    response.writeHead(500).end()
  }
}).listen(Number(port), '127.0.0.1')
