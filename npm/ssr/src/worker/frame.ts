/** A message in either direction: a head in JSON, and a body of bytes. */
export interface Frame<Head = Readonly<Record<string, unknown>>> {
  readonly head: Head
  readonly body: Uint8Array
}

export const MAX_HEAD: number = 64 * 1024
export const MAX_BODY: number = 16 * 1024 * 1024
const LENGTHS = 8

export const EMPTY: Uint8Array = new Uint8Array(0)

/** The bytes of a frame: the lengths of head and body, four bytes each, then both. */
export const encodeFrame = ({ head, body }: Frame): readonly Uint8Array[] => {
  const json = Buffer.from(JSON.stringify(head))
  if (json.length > MAX_HEAD || body.length > MAX_BODY) {
    throw new RangeError(`a frame of ${json.length} and ${body.length} bytes is too long`)
  }
  const start = Buffer.allocUnsafe(LENGTHS + json.length)
  start.writeUInt32BE(json.length, 0)
  start.writeUInt32BE(body.length, 4)
  json.copy(start, LENGTHS)
  return body.length > 0 ? [start, body] : [start]
}

/** Puts frames together from the pieces in which they arrive. Throws at what is no frame: nothing can follow it. */
export const frameDecoder = (take: (frame: Frame) => void): ((piece: Uint8Array) => void) => {
  let pieces: Uint8Array[] = []
  let length = 0
  let needed = LENGTHS

  return piece => {
    pieces.push(piece)
    length += piece.length
    if (length < needed) {
      return
    }
    const bytes = pieces.length === 1 ? Buffer.from(piece.buffer, piece.byteOffset, length) : Buffer.concat(pieces)
    let at = 0
    needed = LENGTHS
    while (length - at >= LENGTHS) {
      const head = bytes.readUInt32BE(at)
      const body = bytes.readUInt32BE(at + 4)
      if (head > MAX_HEAD || body > MAX_BODY) {
        throw new RangeError(`a frame of ${head} and ${body} bytes is too long`)
      }
      const end = at + LENGTHS + head + body
      if (end > length) {
        needed = end - at
        break
      }
      const middle = at + LENGTHS + head
      take({ head: JSON.parse(bytes.toString('utf8', at + LENGTHS, middle)), body: bytes.subarray(middle, end) })
      at = end
    }
    // A copy, so that what is left does not hold what is done.
    pieces = at < length ? [Buffer.from(bytes.subarray(at))] : []
    length -= at
  }
}
