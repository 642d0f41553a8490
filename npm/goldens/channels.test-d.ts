// A channel carries the types of what goes over it: whatever sends or listens is checked against them.
import type { Channel } from '@mizan/base'
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
