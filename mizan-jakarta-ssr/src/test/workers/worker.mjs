// A worker for the tests: it renders what the name of a page says, and misbehaves as it is told.
import { openSync, writeSync } from 'node:fs'

const encoder = new TextEncoder()
const nothing = new Uint8Array(0)

function write(bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(3, bytes, at)
    } catch (error) {
      if (error.code !== 'EAGAIN') process.exit(1)
    }
  }
}

function frame(head, body = nothing) {
  const json = encoder.encode(JSON.stringify(head))
  const bytes = new Uint8Array(8 + json.length + body.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, json.length)
  view.setUint32(4, body.length)
  bytes.set(json, 8)
  bytes.set(body, 8 + json.length)
  return bytes
}

/** Which of those that were asked for are not over. */
const inHand = new Set()
const say = (head, body) => {
  if (head.part === 'end' || head.part === 'error') inHand.delete(head.id)
  write(frame(head, body))
}
const html = text => encoder.encode(text)
const resident = () => (process.argv.includes('fat') ? 1 << 30 : process.memoryUsage.rss())
const whole = (id, text) => {
  say({ id, part: 'head', status: 200, head: '' }, html(text))
  say({ id, part: 'end', resident: resident() })
}

const kept = []
let gate = () => {}
const pages = {
  'echo': (task, data) => whole(task.id, data),
  'pid': task => whole(task.id, String(process.pid)),
  'env': task => whole(task.id, JSON.stringify(process.env)),
  'task': task => whole(task.id, JSON.stringify(task)),
  'print': task => {
    console.log('printed\x1b[31m red')
    process.stdout.write('to stdout\n')
    process.stderr.write('x'.repeat(10_000) + '\n')
    whole(task.id, 'printed')
  },
  'flood': task => {
    for (let i = 0; i < 20_000; i++) console.log(`line ${i} ${'y'.repeat(100)}`)
    whole(task.id, 'flooded')
  },
  'throw': task => say({ id: task.id, part: 'error', name: 'TypeError', message: 'no owner', stack: 'at Page' }),
  'exit': () => process.exit(7),
  'loop': () => {
    for (;;);
  },
  'never': () => {},
  'busy': (task, data) => {
    for (const end = performance.now() + Number(data); performance.now() < end; );
    whole(task.id, 'done')
  },
  'deaf': task => {
    whole(task.id, 'deaf now')
    for (;;);
  },
  'slow': task => {
    say({ id: task.id, part: 'head', status: 200, head: '' }, html('first'))
    setTimeout(() => {
      say({ id: task.id, part: 'more' }, html('second'))
      say({ id: task.id, part: 'end', resident: resident() })
    }, 300)
  },
  'soon': (task, data) => {
    setTimeout(() => inHand.has(task.id) && whole(task.id, 'soon'), Number(data))
  },
  'gate': task => {
    say({ id: task.id, part: 'head', status: 200, head: '' }, html('first'))
    gate = () => {
      say({ id: task.id, part: 'more' }, html('second'))
      say({ id: task.id, part: 'end', resident: resident() })
    }
  },
  'open': task => {
    gate()
    whole(task.id, 'opened')
  },
  'redirect': task => {
    say({ id: task.id, part: 'head', status: 303, location: task.url, head: '' })
    say({ id: task.id, part: 'end', resident: resident() })
  },
  'late': task => {
    say({ id: task.id, part: 'head', status: 200, head: '' }, html('first'))
    say({ id: task.id, part: 'error', name: 'Error', message: 'too late', stack: '' })
  },
  'garbage': () => write(html('this is no frame, and longer than its lengths')),
  'nojson': () => write(new Uint8Array([0, 0, 0, 1, 0, 0, 0, 0, 120])),
  'oversized': () => write(new Uint8Array([0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 0])),
  'torn': () => {
    write(frame({ id: 1, part: 'head' }).slice(0, 12))
    process.exit(0)
  },
  'stranger': () => say({ id: 4711, part: 'end' }),
  'twice': task => {
    say({ id: task.id, part: 'head' })
    say({ id: task.id, part: 'head' })
  },
  'endless': task => {
    say({ id: task.id, part: 'head' })
    const much = new Uint8Array(4 << 20)
    for (let i = 0; i < 5; i++) say({ id: task.id, part: 'more' }, much)
  },
  'child': task => {
    const child = Bun.spawn(['sleep', '600'], { stdio: ['ignore', 'ignore', 'ignore'] })
    whole(task.id, String(child.pid))
  },
  'leak': task => {
    kept.push(new Uint8Array(32 << 20).fill(1))
    whole(task.id, String(process.pid))
  },
}

function answer(head, body) {
  if (head.do === 'cancel') {
    if (inHand.has(head.id)) say({ id: head.id, part: 'error', name: 'Cancelled', message: '' })
  } else {
    inHand.add(head.id)
    pages[head.page](head, new TextDecoder().decode(body))
  }
}

let held = nothing
process.stdin.on('data', chunk => {
  const joined = new Uint8Array(held.length + chunk.length)
  joined.set(held)
  joined.set(chunk, held.length)
  held = joined
  while (held.length >= 8) {
    const view = new DataView(held.buffer, held.byteOffset)
    const head = view.getUint32(0)
    const end = 8 + head + view.getUint32(4)
    if (held.length < end) break
    const json = JSON.parse(new TextDecoder().decode(held.subarray(8, 8 + head)))
    const body = held.slice(8 + head, end)
    held = held.slice(end)
    answer(json, body)
  }
})
process.stdin.on('end', () => {
  if (!process.argv.includes('stays')) process.exit(0)
})
if (process.argv.includes('stays')) setInterval(() => {}, 1000)
if (process.argv.includes('dies')) {
  console.error('error: no such module\n  at /worker.mjs:1')
  process.exit(1)
}
if (process.argv.includes('alone')) {
  try {
    openSync(process.argv.at(-1), 'wx') // who comes first
  } catch {
    process.exit(1)
  }
}
if (!process.argv.includes('mute')) say({ ready: { bun: Bun.version, pid: process.pid, apps: ['test'] } })
