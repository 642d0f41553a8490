import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY, encodeFrame, type Frame, frameDecoder, MAX_BODY, MAX_HEAD } from '../worker/frame.ts'

const frames = fc.array(
  fc.record({
    head: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer())),
    body: fc.uint8Array({ maxLength: 300 }),
  }),
  { maxLength: 5 },
)

const plain = ({ head, body }: Frame) => ({ head: { ...head }, body: [...body] })

const lengths = (head: number, body: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32BE(head, 0)
  bytes.writeUInt32BE(body, 4)
  return bytes
}

describe('frames', () => {
  test('arrive as they were sent, in whatever pieces', () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 50 }), (sent, size) => {
        const bytes = Buffer.concat(sent.flatMap(encodeFrame))
        const taken: ReturnType<typeof plain>[] = []
        const decode = frameDecoder(frame => taken.push(plain(frame)))
        for (let at = 0; at < bytes.length; at += size) {
          decode(bytes.subarray(at, at + size))
        }
        expect(taken).toEqual(sent.map(plain))
      }),
    )
  })

  test.each([
    ['a head', lengths(MAX_HEAD + 1, 0)],
    ['a body', lengths(0, MAX_BODY + 1)],
  ])('with %s that is too long are refused before it is there', (_, bytes) => {
    expect(() => frameDecoder(() => undefined)(bytes)).toThrow(RangeError)
  })

  test('without JSON are refused', () => {
    expect(() => frameDecoder(() => undefined)(Buffer.concat([lengths(3, 0), Buffer.from('{"a')]))).toThrow(SyntaxError)
  })

  test('that are too long are not sent', () => {
    expect(() => encodeFrame({ head: { text: 'x'.repeat(MAX_HEAD) }, body: EMPTY })).toThrow(RangeError)
    expect(() => encodeFrame({ head: {}, body: new Uint8Array(MAX_BODY + 1) })).toThrow(RangeError)
  })
})
