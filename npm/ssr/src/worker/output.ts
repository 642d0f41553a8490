import { constants, openSync, writev, writevSync } from 'node:fs'
import { encodeFrame, type Frame } from './frame.ts'

/** The way back, in the order in which it is given. */
export interface Output {
  send(...frames: readonly Frame[]): void
  /** When so much has been taken at the other end that more may be made. */
  drained(): Promise<void>
  /** When all of it has been taken. */
  flushed(): Promise<void>
}

const HIGH = 1024 * 1024

/** @param lost told when nobody reads any more */
export const createOutput = (fd: number, lost: (error: unknown) => void): Output => {
  const pipe = withoutWaiting(fd)
  let waiting: Uint8Array[] = []
  let length = 0
  let isWriting = false
  let listeners: { readonly below: number; readonly tell: () => void }[] = []

  const sent = (written: number, tried: readonly Uint8Array[]) => {
    if (written < sizeOf(tried)) {
      waiting = [Buffer.concat(tried).subarray(written), ...waiting]
    }
    length -= written
    const told = listeners.filter(({ below }) => length < below)
    listeners = listeners.filter(it => !told.includes(it))
    for (const { tell } of told) {
      tell()
    }
  }

  const taken = () => {
    const pieces = waiting
    waiting = []
    return pieces
  }

  /** Were it left to a thread, its end would be seen when the next page is rendered, and what follows would wait for that. */
  const writeAtOnce = (to: number) => {
    const pieces = taken()
    try {
      sent(writevSync(to, pieces), pieces)
    } catch (error) {
      if (isFull(error)) {
        sent(0, pieces)
      } else {
        lost(error)
      }
    }
  }

  /** A thread waits until there is room. */
  const writeLater = () => {
    const pieces = taken()
    isWriting = true
    writev(fd, pieces, (error, written) => {
      isWriting = false
      if (error && !isFull(error)) {
        lost(error)
        return
      }
      sent(error ? 0 : written, pieces)
      if (error) {
        setTimeout(write, 1)
      } else {
        write()
      }
    })
  }

  const write = () => {
    if (!isWriting && waiting.length > 0 && pipe !== undefined) {
      writeAtOnce(pipe)
    }
    if (!isWriting && waiting.length > 0) {
      writeLater()
    }
  }

  const until = (below: number) =>
    length < below ? Promise.resolve() : new Promise<void>(tell => listeners.push({ below, tell }))

  return {
    send(...frames) {
      const pieces = frames.flatMap(encodeFrame)
      waiting.push(...pieces)
      length += sizeOf(pieces)
      write()
    },
    drained: () => until(HIGH),
    flushed: () => until(1),
  }
}

const sizeOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, piece) => sum + piece.length, 0)

const isFull = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EAGAIN'

/** The same pipe, opened once more such that a write to it takes what there is room for. Only Linux has that, and no socket. */
const withoutWaiting = (fd: number): number | undefined => {
  try {
    return openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK)
  } catch {
    return undefined
  }
}
