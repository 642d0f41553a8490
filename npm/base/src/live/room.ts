import type { Channel } from '../channel.ts'
import type { Texts } from '../contract.ts'
import type { MizanError } from '../error.ts'
import { textsOf } from '../params.ts'
import type { ProblemCode } from '../problem.ts'
import { targetOf } from '../target.ts'

/** What is told of a channel that one has joined. */
export interface RoomState<Out, Code extends string = never> {
  /** `refused`: not allowed, or no more; `error` says why. It is tried again on the next connection. */
  readonly status: 'joining' | 'joined' | 'refused'
  readonly error: MizanError<Code | ProblemCode> | undefined
  /** The last message. */
  readonly last: Out | undefined
  /** How often messages may have been missed: whoever shows more than the last has to ask for it anew. */
  readonly gaps: number
  /** How many messages of one's own wait for a connection. */
  readonly waiting: number
}

/** For each message, and for each time that some may have been missed. */
export interface RoomHandlers<Out> {
  /** In order, each once. @param n its number; they grow, until there is a gap */
  readonly message?: ((message: Out, n: number) => void) | undefined
  readonly gap?: (() => void) | undefined
}

/** A channel that one has joined. */
export interface Room<In, Out, Code extends string = never> {
  getSnapshot(): RoomState<Out, Code>
  subscribe(listener: () => void): () => void
  /**
   * Resolves when the application has taken the message, and rejects with a `MizanError` where it has not. Without a
   * connection it waits, with at most 100 others. One that was under way when the connection was lost may have arrived, and
   * is not sent again: it rejects with `network`.
   */
  send(message: In): Promise<void>
  leave(): void
}

/** What is known of a channel that nobody has joined yet. */
export const joining: RoomState<never, never> = {
  status: 'joining',
  error: undefined,
  last: undefined,
  gaps: 0,
  waiting: 0,
}

export const textsOfChannel = <P extends object>(
  { channel, params }: Channel<P, never, unknown, string>,
  of: P,
): Texts => textsOf({ name: channel, params }, of, true)

export const keyOfTexts = (channel: string, params: Readonly<Record<string, unknown>>): string =>
  targetOf({
    context: channel,
    params: Object.fromEntries(Object.entries(params).map(([name, it]) => [name, `${it}`])),
  })

/** The same text for the same channel with the same parameters. */
export const keyOf = <P extends object>(channel: Channel<P, never, unknown, string>, params: P): string =>
  keyOfTexts(channel.channel, textsOfChannel(channel, params))
