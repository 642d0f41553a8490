import type { Params } from './contract.ts'

/**
 * A channel: its wire name, and the parameters that tell its instances apart. `In` is what a client sends, `Out` what it is
 * sent; `never` is nothing. `Code` is what joining and sending may fail with besides the protocol's own codes. It is joined
 * over the socket (protocol, section 14).
 */
export interface Channel<P extends object, In, Out, Code extends string = never> {
  readonly channel: string
  readonly params: Params<P>
  /** Never there: they only carry types. */
  readonly in?: (message: In) => void
  readonly out?: Out
  readonly code?: Code
}
