import type { Invalidation } from '../scope.ts'

const TOKEN = "[A-Za-z*][A-Za-z0-9!#$%&'*+.^_`|~:/-]*"
const NAME = new RegExp(`^${TOKEN}`)
const KEY = /^; *([a-z*][a-z0-9_.*-]*)(=?)/
const ITEM = new RegExp(
  '^(?:(-?\\d{1,12}\\.\\d{1,3}|-?\\d{1,15})|"((?:[ !#-[\\]-~]|\\\\["\\\\])*)"|%"((?:[ !#$&-~]|%[0-9a-f]{2})*)"' +
    `|\\?([01])|(${TOKEN})|:[A-Za-z0-9+/]*=*:|@-?\\d{1,15})`,
)

/**
 * What became stale, by the field `X-Mizan-Invalidate` (protocol, section 5): a List of RFC 9651 whose members are
 * Tokens. Undefined: it cannot be parsed, and so means everything.
 */
export const parseInvalidate = (field: string): readonly Invalidation[] | undefined => {
  const found: Invalidation[] = []
  let rest = field.replace(/^ +| +$/g, '')
  const eat = (pattern: RegExp): readonly string[] => {
    const eaten = pattern.exec(rest) ?? []
    rest = rest.slice(eaten[0]?.length)
    return eaten
  }
  try {
    while (rest) {
      const [context] = eat(NAME)
      const params: Record<string, string> = {}
      for (let [match, key = '', equals] = eat(KEY); match; [match, key = '', equals] = eat(KEY)) {
        const text = equals ? textOf(eat(ITEM)) : 'true'
        // Byte Sequences and Dates are dropped.
        delete params[key]
        if (text !== undefined) {
          params[key] = text
        }
      }
      if (!context || (rest && !eat(/^[ \t]*,[ \t]*(?=.)/)[0])) {
        return undefined
      }
      found.push(Object.keys(params).length && context !== '*' ? { context, params } : context)
    }
  } catch {
    return undefined
  }
  return found.includes('*') ? ['*'] : found
}

/** The canonical text of a value, where it has one. Fails for a value that cannot be read. */
const textOf = ([match, number, text, display, boolean, token]: readonly (string | undefined)[]):
  | string
  | undefined => {
  if (!match) {
    throw new SyntaxError()
  }
  return (
    (number && `${Number(number)}`) ??
    (boolean && `${boolean === '1'}`) ??
    text?.replace(/\\(.)/g, '$1') ??
    (display && decodeURIComponent(display)) ??
    token
  )
}
