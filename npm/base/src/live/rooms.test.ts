import { describe, expect, test, vi } from 'vitest'
import type { Channel } from '../channel.ts'
import { liveClinic } from '../tests/live.ts'

const room: Channel<{ readonly clinicId: number }, string, string, 'not_waiting'> = {
  channel: 'clinic',
  params: { clinicId: { wire: 'clinic_id', text: String } },
}
const of = { channel: 'clinic', params: { clinic_id: '3' } }

/** Somebody has joined clinic 3, whose last message was number 40. */
const inRoom = async () => {
  const it = liveClinic()
  const message = vi.fn<(message: string, n: number) => void>()
  const gap = vi.fn<() => void>()
  const joined = it.live.join(room, { clinicId: 3 }, { message, gap })
  await it.clock.advance(20)
  const connected = async (caller = 'ada') => {
    await it.wire().open()
    await it.wire().hears({ type: 'ready', socket: 's', caller })
  }
  await connected()
  await it.wire().hears({ type: 'joined', id: 1, next: 41 })
  const says = (n: number, text = `m${n}`) => it.wire().hears({ type: 'message', ...of, n, message: text })
  const again = async () => {
    await it.wire().breaks()
    await it.clock.advance(30_000)
    await connected()
    return it.wire().last('join')
  }
  return {
    ...it,
    connected,
    room: joined,
    message,
    gap,
    says,
    again,
    heard: () => message.mock.calls.map(([, n]) => n),
  }
}

describe('a channel', () => {
  test('is joined once for all that are interested, and left with the last of them', async () => {
    const { live, clock, wire, room: first, says, message } = await inRoom()
    const other = vi.fn<(message: string) => void>()
    const second = live.join(room, { clinicId: 3 }, { message: other })
    await clock.advance(20)
    await says(41)
    expect(message).toHaveBeenCalledWith('m41', 41)
    expect(other).toHaveBeenCalledWith('m41', 41)
    first.leave()
    await clock.advance(20)
    expect(wire().said).toEqual([{ type: 'join', id: 1, ...of }])
    second.leave()
    await clock.advance(20)

    expect(wire().said.at(-1)).toEqual({ type: 'leave', id: 1 })
  })

  test('tells each message once, and the last as its state', async () => {
    const { room: joined, says, heard } = await inRoom()
    await says(41)
    await says(41)
    await says(40)
    await says(42)

    expect(heard()).toEqual([41, 42])
    expect(joined.getSnapshot()).toMatchObject({ status: 'joined', last: 'm42', gaps: 0 })
  })

  test('is resumed after the last message, without those that come twice', async () => {
    const { again, says, heard, gap, wire } = await inRoom()
    await says(41)
    const { id = 0, after } = await again()
    expect(after).toBe(41)
    await wire().hears({ type: 'joined', id, next: 44 })
    await says(41)
    await says(42)
    await says(43)

    expect(heard()).toEqual([41, 42, 43])
    expect(gap).not.toHaveBeenCalled()
  })

  test('says so where what was missed cannot be had, with numbers that begin anew', async () => {
    const { again, says, heard, gap, room: joined, wire } = await inRoom()
    await says(41)
    const { id = 0 } = await again()
    await wire().hears({ type: 'joined', id, next: 7, gap: true })
    await says(7)

    expect(gap).toHaveBeenCalledTimes(1)
    expect(joined.getSnapshot()).toMatchObject({ gaps: 1, last: 'm7' })
    expect(heard()).toEqual([41, 7])
  })

  test('says so unasked, too, and for numbers that are left out', async () => {
    const { says, gap, wire } = await inRoom()
    await wire().hears({ type: 'joined', id: 1, next: 90, gap: true })
    await says(90)
    expect(gap).toHaveBeenCalledTimes(1)
    await says(92)

    expect(gap).toHaveBeenCalledTimes(2)
  })

  test('that refuses says why, and is tried again on the next connection', async () => {
    const { wire, room: joined, again } = await inRoom()
    await wire().hears({ type: 'error', id: 1, problem: { status: 403, code: 'forbidden' } })
    expect(joined.getSnapshot()).toMatchObject({ status: 'refused', error: { code: 'forbidden' } })

    expect(await again()).toMatchObject({ ...of, after: 40 })
    expect(joined.getSnapshot().status).toBe('joining')
  })

  test('of another caller is begun anew, without what the last one was told', async () => {
    const { mizan, room: joined, says, gap, clock, wire } = await inRoom()
    await says(41)
    mizan.forget()
    expect(joined.getSnapshot()).toMatchObject({ last: undefined, gaps: 1 })
    expect(gap).toHaveBeenCalledTimes(1)
    await clock.advance(20)
    await wire().open()

    expect(wire().last('join')).not.toHaveProperty('after')
  })
})

describe('a message of one’s own', () => {
  test('resolves when it has been taken', async () => {
    const { room: joined, wire } = await inRoom()
    const sent = joined.send('called')
    expect(wire().last('send')).toEqual({ type: 'send', id: 2, ...of, message: 'called' })
    await wire().hears({ type: 'sent', id: 2 })

    await expect(sent).resolves.toBeUndefined()
  })

  test('rejects with what the application says', async () => {
    const { room: joined, wire } = await inRoom()
    const sent = joined.send('called')
    await wire().hears({ type: 'error', id: 2, problem: { status: 409, code: 'not_waiting' } })

    await expect(sent).rejects.toMatchObject({ code: 'not_waiting', status: 409 })
  })

  test('that was under way when the connection was lost is not sent again', async () => {
    const { room: joined, again, wire } = await inRoom()
    const sent = expect(joined.send('called')).rejects.toMatchObject({ code: 'network' })
    await again()
    await sent

    expect(wire().said.map(({ type }) => type)).toEqual(['join'])
  })

  test('waits while there is no connection, with a hundred at most', async () => {
    const { room: joined, wire, clock, connected } = await inRoom()
    await wire().breaks()
    const sent = Array.from({ length: 100 }, (_, index) => joined.send(`${index}`))
    expect(joined.getSnapshot().waiting).toBe(100)
    await expect(joined.send('one more')).rejects.toMatchObject({ code: 'network' })
    await clock.advance(1000)
    await connected()
    const said = wire().said.filter(({ type }) => type === 'send')
    expect(said.map(({ message }) => message)).toEqual(Array.from({ length: 100 }, (_, index) => `${index}`))
    for (const { id = 0 } of said) {
      await wire().hears({ type: 'sent', id })
    }

    await expect(Promise.all(sent)).resolves.toHaveLength(100)
    expect(joined.getSnapshot().waiting).toBe(0)
  })

  test('is not sent for another caller, nor for one who has left', async () => {
    const { mizan, live, room: joined, wire, clock } = await inRoom()
    await wire().breaks()
    const sent = expect(joined.send('called')).rejects.toMatchObject({ code: 'aborted' })
    mizan.forget()
    await sent
    const other = live.join(room, { clinicId: 4 })
    const left = expect(other.send('called')).rejects.toMatchObject({ code: 'aborted' })
    other.leave()
    await clock.advance(20)
    await wire().open()
    await left

    expect(wire().said.map(({ type }) => type)).toEqual(['join'])
  })

  test('is not sent where the connection says that he is another', async () => {
    const { room: joined, wire, clock, connected } = await inRoom()
    await wire().breaks()
    const sent = expect(joined.send('called')).rejects.toMatchObject({ code: 'aborted' })
    await clock.advance(1000)
    await connected('grace')
    await sent

    expect(wire().said.map(({ type }) => type)).toEqual(['join'])
  })
})
