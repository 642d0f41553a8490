import type { Clock } from './clock.ts'
import type { AnyRead, Contract, Mutation, Read } from './contract.ts'
import type { Entry, Host } from './entry.ts'
import type { MizanEvent } from './event.ts'
import type { PageData } from './hydration.ts'
import type { Outcome } from './outcome.ts'
import type { Retry } from './retry.ts'
import type { Invalidation } from './scope.ts'
import type { Snapshot } from './snapshot.ts'
import type { Shown, Transport } from './transport.ts'

export interface MizanOptions {
  readonly contract: Contract
  /** By default `http()`. */
  readonly transport?: Transport
  /** What a server has rendered. A page that carries it by itself has `hydrateMizan` of `@mizan/base/page`. */
  readonly data?: PageData | undefined
  /** How many instances are held; of what is more, those go that nobody has shown for the longest time. By default 100. */
  readonly keep?: number
  /** By default `backOff`. */
  readonly retry?: Retry
  /** Needed for `optimistic` of a call: that of `@mizan/base/optimistic`. */
  readonly optimistic?: Optimistic
  readonly clock?: Clock
}

/** One `(context, params)`: a store with a cell for each function of the context. It is the same for the same texts. */
export interface Instance extends Shown {
  /** While somebody listens it is shown: fetched, and fetched again whenever it is stale. */
  subscribe(listener: () => void): () => void
  /** Of one function; the same object until something in it changes. */
  getSnapshot<R>(read: AnyRead<R>): Snapshot<R>
  /** What the server rendered with, as long as the page hydrates. */
  getServerSnapshot<R>(read: AnyRead<R>): Snapshot<R>
  /** Until there is an answer, data or an error; it is fetched if what there is is stale. It never rejects. */
  ready(): Promise<void>
  /** The same, but fetches in any case: for instance after an error. */
  refetch(): Promise<void>
  /**
   * Nobody shows it just now: gives up what is under way and forgets an error, so that who shows it next fetches it again.
   * Does nothing while it is shown or waited for.
   */
  release(): void
}

/** Shows a change before the server has made it, wherever the parameters that are given are those of an instance. */
export type PatchFunction = <S extends object, O extends object, R>(
  read: Read<S, O, R>,
  params: Partial<NoInfer<S>>,
  update: (data: NoInfer<R>) => NoInfer<R>,
) => void

/** What a call shows before the server has answered it. */
export interface Hopes {
  readonly patch: PatchFunction
  /** The call has been answered: what it shows is believed, or taken back. */
  settle(ok: boolean): void
}

/** Makes what a call shows, upon the instances that there are. */
export type Optimistic = (entries: () => readonly Entry[]) => Hopes

export interface CallOptions {
  /** Taken back when the call fails, replaced by what comes when it succeeds. The client has to be made with `optimistic`. */
  readonly optimistic?: (patch: PatchFunction) => void
  /** Gives the call up. It may have been committed all the same: all that is shown is then fetched again. */
  readonly signal?: AbortSignal
}

/** A client of one application. Nothing of it is global. */
export interface Mizan {
  readonly contract: Contract
  readonly transport: Transport
  /** What the client's own parts (`@mizan/base/live`) stand on. */
  readonly host: Host
  instance<S extends object, O extends object>(read: Read<S, O, unknown>, params: NoInfer<S & O>): Instance
  /** For routers and guards: the data, fetched if need be. Rejects with a `MizanError`. */
  load<S extends object, O extends object, R>(read: Read<S, O, R>, params: NoInfer<S & O>): Promise<R>
  /** Never rejects because of what the server or the way to it does. */
  call<A extends object, R, C extends string>(
    mutation: Mutation<A, R, C>,
    args: NoInfer<A>,
    options?: CallOptions,
  ): Promise<Outcome<R, C>>
  /**
   * Takes what became stale from elsewhere: a header, a socket. A named context that nobody shows is dropped; what `*`
   * hits is kept as stale.
   *
   * @param spacing milliseconds between two fetches of an instance, by default 150
   */
  invalidate(invalidate: readonly Invalidation[], spacing?: number): void
  /** Another tab has seen another caller, or the page logs in or out: drops all that is held, and whom it knew. */
  forget(): void
  observe(listener: (event: MizanEvent) => void): () => void
  /** What is shown now. */
  shown(): readonly Shown[]
  /** Ends every fetch and timer; for tests, and for parts of a page that go. */
  close(): void
}
