import type { Texts } from './contract.ts'

/** A context with some of its shared parameters, as they stand in an answer or a header. */
export interface Scope {
  readonly context: string
  readonly params: Readonly<Record<string, unknown>>
}

/** What became stale: a scope, a whole context, or with `*` everything. */
export type Invalidation = string | Scope

/**
 * Whether a scope hits an instance (protocol, section 6): the contexts are equal and no parameter of the scope is there
 * with another text.
 *
 * @param shared the shared parameters of the instance, without a prototype; undefined where they are not known: it is hit
 * @param caller stands for the parameter `mizan_caller`: what is kept or shown for one caller alone
 */
export const hits = (
  invalidation: Invalidation,
  context: string,
  shared: Texts | undefined,
  caller: string | undefined,
): boolean =>
  invalidation === '*' ||
  invalidation === context ||
  ((invalidation as Scope).context === context &&
    Object.entries((invalidation as Scope).params).every(([name, value]) => {
      const text = `${value}`
      return text === ((name === 'mizan_caller' ? caller : shared?.[name]) ?? text)
    }))
