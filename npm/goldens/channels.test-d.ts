// A channel carries the types of what goes over it: whatever sends or listens is checked against them.
import type { Channel, Mizan } from '@mizan/base'
import { live } from '@mizan/base/live'
import { useChannel as useInReact } from '@mizan/react/live'
import { useChannel as useInSvelte } from '@mizan/svelte/live'
import { useChannel as useInVue } from '@mizan/vue/live'
import {
  bellChannel,
  clinicChannel,
  newsChannel,
  type Types,
} from '../../mizan-jakarta-codegen/src/test/resources/io/mizan/codegen/waitingroom/channels/index.js'

declare const joined: <P extends object, In, Out, Code extends string>(
  channel: Channel<P, In, Out, Code>,
  params: P,
  told: (message: Out) => void,
) => { send(message: In): Code | undefined }

export const used = (): void => {
  const clinic = joined(clinicChannel, { clinicId: 5, day: '2026-11-21', room: 'CATS' }, waiting => {
    const first: Types.Waiting | undefined = waiting[0]
    // @ts-expect-error what may be null has to be looked at
    first?.weight.length
    // @ts-expect-error what comes is read-only
    waiting.length = 0
  })
  if (clinic.send({ kind: 'called', petId: '9007199254740993' }) === 'not_waiting') {
    return
  }
  // @ts-expect-error no such code was declared
  clinic.send({ kind: 'left', petId: 3 }) === 'not_wating'
  // @ts-expect-error the key says which of them it is
  clinic.send({ petId: 3 })
  // @ts-expect-error there is no such choice
  clinic.send({ kind: 'gone', petId: 3 })
  // @ts-expect-error a parameter is missing
  joined(clinicChannel, { clinicId: 5, day: '2026-11-21' }, () => undefined)
  // @ts-expect-error there is no such constant
  joined(clinicChannel, { clinicId: 5, day: '2026-11-21', room: 'BIRDS' }, () => undefined)

  joined(bellChannel, { clinicId: 5 }, message => {
    const nothing: never = message
    return nothing
  }).send(3)
  // @ts-expect-error nothing is sent this way
  joined(newsChannel, {}, (news: string) => news).send('hello')
}

const cats = { clinicId: 5, day: '2026-11-21', room: 'CATS' } as const

export const lived = async (mizan: Mizan): Promise<void> => {
  const room = live(mizan).join(clinicChannel, cats, { message: (waiting, n) => waiting[n]?.weight })
  await room.send({ kind: 'left', petId: 3 })
  const { error, last } = room.getSnapshot()
  const weight: string | null | undefined = last?.[0]?.weight
  if (error?.code === 'not_waiting' || weight) {
    return
  }
  // @ts-expect-error no such code was declared
  error?.code === 'not_wating'
  // @ts-expect-error the key says which of them it is
  room.send({ petId: 3 })
  // @ts-expect-error a parameter is missing
  live(mizan).join(clinicChannel, { clinicId: 5, day: '2026-11-21' })
  // @ts-expect-error nothing is sent this way
  live(mizan).join(newsChannel, {}).send('hello')
  // @ts-expect-error nothing comes this way
  live(mizan).join(bellChannel, { clinicId: 5 }, { message: it => it.length })
}

export const hooked = (): void => {
  const react = useInReact(clinicChannel, cats, { message: waiting => waiting.length })
  const vue = useInVue(clinicChannel, () => cats, { message: waiting => waiting.length })
  const svelte = useInSvelte(clinicChannel, () => cats, { message: waiting => waiting.length })
  const lasts: (readonly Types.Waiting[] | undefined)[] = [react.last, vue.last.value, svelte.last]
  const waits: number = react.waiting + vue.waiting.value + svelte.waiting + lasts.length
  for (const { send } of [react, vue, svelte]) {
    send({ kind: 'left', petId: waits })
    // @ts-expect-error there is no such choice
    send({ kind: 'gone', petId: 3 })
  }
  // @ts-expect-error there is no such constant
  useInReact(clinicChannel, { ...cats, room: 'BIRDS' })
  // @ts-expect-error there is no such constant
  useInVue(clinicChannel, { ...cats, room: 'BIRDS' })
  // @ts-expect-error there is no such constant
  useInSvelte(clinicChannel, { ...cats, room: 'BIRDS' })
}
