import { writev } from 'node:fs'
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
  let waiting: Uint8Array[] = []
  let length = 0
  let isWriting = false
  let listeners: { readonly below: number; readonly tell: () => void }[] = []

  const sent = (written: number, tried: readonly Uint8Array[]) => {
    const all = tried.reduce((sum, piece) => sum + piece.length, 0)
    if (written < all) {
      waiting = [Buffer.concat(tried).subarray(written), ...waiting]
    }
    length -= written
    const told = listeners.filter(({ below }) => length < below)
    listeners = listeners.filter(it => !told.includes(it))
    for (const { tell } of told) {
      tell()
    }
  }

  const write = () => {
    if (isWriting || waiting.length === 0) {
      return
    }
    const pieces = waiting
    waiting = []
    isWriting = true
    writev(fd, pieces, (error, written) => {
      isWriting = false
      if (error && error.code !== 'EAGAIN') {
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

  const until = (below: number) =>
    length < below ? Promise.resolve() : new Promise<void>(tell => listeners.push({ below, tell }))

  return {
    send(...frames) {
      const pieces = frames.flatMap(encodeFrame)
      waiting.push(...pieces)
      length += pieces.reduce((sum, piece) => sum + piece.length, 0)
      write()
    },
    drained: () => until(HIGH),
    flushed: () => until(1),
  }
}
