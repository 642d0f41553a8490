import { bare } from './bare.ts'
import type { Param, Text } from './contract.ts'
import { MizanError } from './error.ts'

/**
 * Values as canonical text by wire name, without a prototype; what is absent has no part.
 *
 * @param of the context, for its shared parameters, or the function, for its own
 */
export const textsOf = (
  { name: of, params = {} }: { readonly name: string; readonly params?: object },
  values: object,
  required?: boolean,
): Record<string, Text> => {
  const texts = bare<Text>()
  const given = bare(values as Readonly<Record<string, unknown>>)
  for (const [name, { wire, text }] of Object.entries<Param<unknown>>(params as Record<string, Param<unknown>>)) {
    const value = given[name]
    if (value != null) {
      const its = text(value)
      // An empty list is absent, an empty text is not.
      if (its === '' || its.length) {
        texts[wire] = its
      }
    } else if (required) {
      throw new MizanError('invalid_parameter', `${of}: ${name} is missing`)
    }
  }
  return texts
}
