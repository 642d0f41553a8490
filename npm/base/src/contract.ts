/** What a parameter is in an address, in a key and in a scope: text, a list of texts, or nothing at all. */
export type Text = string | readonly string[]

/** Parameters by wire name, as canonical text (protocol, section 2). */
export type Texts = Readonly<Record<string, Text>>

/** A parameter of a context function: its name on the wire, and how its values become canonical text. */
export interface Param<T> {
  readonly wire: string
  text(value: T): Text
}

export type Params<P extends object> = {
  readonly [K in keyof P]-?: Param<NonNullable<P[K]>>
}

/** A context: its wire name, and the parameters that all its functions share. */
export interface Context<Shared extends object> {
  readonly name: string
  readonly params: Params<Shared>
}

/** A function of a context. Parameters of its own are optional and make an instance of the whole context. */
export interface Read<Shared extends object, Own extends object, Result> {
  readonly context: Context<Shared>
  readonly name: string
  readonly params?: Params<Own>
  /** Never there: it only carries the type. */
  readonly result?: Result
}

// biome-ignore lint/suspicious/noExplicitAny: whatever its parameters are
export type AnyRead<Result = unknown> = Read<any, any, Result>

/** A function that changes something. `Code` is what it may fail with besides the protocol's own codes. */
export interface Mutation<Args extends object, Result, Code extends string = never> {
  readonly name: string
  /** The wire names of the arguments that are called otherwise here. */
  readonly args?: { readonly [K in keyof Args]?: string }
  /** Never there: they only carry types. */
  readonly result?: Result
  readonly code?: Code
}

// biome-ignore lint/suspicious/noExplicitAny: whatever its arguments are
export type AnyMutation = Mutation<any, unknown, string>

/** What the client was generated from. */
export interface Contract {
  /** The contract's hash (protocol, section 7). */
  readonly hash: string
}
