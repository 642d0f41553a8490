import { answer } from './answer.ts'
import { type App, builtApps } from './apps.ts'
import { EMPTY, type Frame, frameDecoder } from './frame.ts'
import { guard } from './guard.ts'
import { createOutput } from './output.ts'
import type { RequestHead } from './requests.ts'
import type { Settings } from './settings.ts'
import { sourceApp } from './sources.ts'
import { createTurns } from './turns.ts'
import { endAll, startWatchdog } from './watchdog.ts'

const FRAMES = 3

/** Answers what comes in by `stdin` until that ends. */
export const run = async (script: string, { folder, sources, stuck }: Settings): Promise<void> => {
  const exit = guard()
  startWatchdog(script, stuck)
  const lost = (error: unknown) => {
    console.error(error)
    exit(1)
  }
  const output = createOutput(FRAMES, lost)
  const found: readonly App[] = folder ? await builtApps(folder) : []
  // Those from sources come last: they are the ones that count.
  const apps = new Map([...found, ...(await Promise.all(sources.map(sourceApp)))].map(app => [app.name, app]))
  const begin = createTurns()
  const inHand = new Map<number, AbortController>()
  let ended = false

  const leave = () => {
    if (ended && inHand.size === 0) {
      void output.flushed().then(() => endAll(() => exit(0)))
    }
  }

  const take = ({ head, body }: Frame<RequestHead>) => {
    if (head.do === 'cancel') {
      inHand.get(head.id)?.abort()
      return
    }
    const controller = new AbortController()
    const late = setTimeout(() => controller.abort(timeout(head.deadline)), head.deadline)
    inHand.set(head.id, controller)
    begin(() => {
      void answer(apps.get(head.app), head, body, controller.signal, output)
        .catch(lost)
        .finally(() => {
          clearTimeout(late)
          inHand.delete(head.id)
          leave()
        })
    })
  }

  const decode = frameDecoder(frame => take(frame as Frame<RequestHead & Frame['head']>))
  process.stdin.on('data', piece => {
    try {
      decode(piece as Buffer)
    } catch (error) {
      lost(error)
    }
  })
  process.stdin.on('end', () => {
    ended = true
    leave()
  })
  process.stdin.on('error', lost)
  const bun = process.versions.bun ?? null
  output.send({ head: { ready: { bun, pid: process.pid, apps: [...apps.keys()] } }, body: EMPTY })
}

const timeout = (deadline: number) => new DOMException(`not done after ${deadline} ms`, 'TimeoutError')
