import { Worker, workerData } from 'node:worker_threads'

const INTERVAL = 250

interface WatchdogData {
  readonly beat: SharedArrayBuffer
  readonly parent: number
  /** Milliseconds. */
  readonly stuck: number
}

/** Has another thread watch over this one, and ends the process if it turns no more or if its parent is gone. */
export const startWatchdog = (script: string, stuck: number): void => {
  const beat = new SharedArrayBuffer(4)
  const count = new Int32Array(beat)
  setInterval(() => Atomics.add(count, 0, 1), INTERVAL).unref()
  const data: WatchdogData = { beat, stuck, parent: process.ppid }
  new Worker(script, { workerData: data }).unref()
}

/** What runs in that thread. It counts its own turns, not the time: a machine may sleep. */
export const watch = (): void => {
  const { beat, parent, stuck } = workerData as WatchdogData
  const count = new Int32Array(beat)
  let last = -1
  let still = 0
  setInterval(() => {
    const now = Atomics.load(count, 0)
    still = now === last ? still + INTERVAL : 0
    last = now
    if (still >= stuck || process.ppid !== parent) {
      endAll(() => process.kill(process.pid, 'SIGKILL'))
    }
  }, INTERVAL)
}

/** Ends this process, and what components have started: where it leads a group, as on Linux. */
export const endAll = (otherwise: () => void): void => {
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    otherwise()
  }
}
