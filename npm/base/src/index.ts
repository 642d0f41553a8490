export type { Channel } from './channel.ts'
export { type Clock, systemClock } from './clock.ts'
export type { AnyMutation, AnyRead, Context, Contract, Mutation, Param, Params, Read, Text, Texts } from './contract.ts'
export { createMizan } from './create.ts'
export { MizanError } from './error.ts'
export type { MizanEvent } from './event.ts'
export type { ContextData, PageData } from './hydration.ts'
export type { CallOptions, Instance, Mizan, MizanOptions, Optimistic, PatchFunction } from './mizan.ts'
export { createMutation, type MutationOptions, type MutationState, type MutationStore } from './mutation.ts'
export type { Outcome } from './outcome.ts'
export type { ClientCode, Problem, ProblemCode, Violation } from './problem.ts'
export { backOff, type Retry } from './retry.ts'
export type { Invalidation, Scope } from './scope.ts'
export type { Snapshot } from './snapshot.ts'
export type { Answer, CallRequest, FetchRequest, Shown, Transport } from './transport.ts'
export type {
  Base64,
  Decimal,
  Duration,
  Instant,
  Json,
  JsonObject,
  LanguageTag,
  LocalDate,
  LocalDateTime,
  LocalTime,
  Long,
  Uuid,
  Year,
  YearMonth,
} from './value.ts'
