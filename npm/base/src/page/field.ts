import type { Invalidation } from '../scope.ts'

const TOKEN = /^[A-Za-z*][\w!#$%&'*+.^`|~:/-]*/
const KEY = /^; *([a-z*][a-z0-9_.*-]*)(=?)/
/** What is no Token: a number, a String, a Display String, a Boolean; Byte Sequences and Dates. */
const ITEM =
  /^(?:(-?\d{1,12}\.\d{1,3}|-?\d{1,15})|"((?:[ !#-[\]-~]|\\["\\])*)"|%"((?:[ !#$&-~]|%[0-9a-f]{2})*)"|\?([01])|:[A-Za-z0-9+/]*=*:|@-?\d{1,15})/

/**
 * What became stale, by the field `X-Mizan-Invalidate` (protocol, section 5): a List of RFC 9651 whose members are
 * Tokens. Undefined: it cannot be parsed, and so means everything.
 *
 * @param decode how it is encoded, where it is
 */
export const parseInvalidate = (
  field: string,
  decode: (field: string) => string = String,
): readonly Invalidation[] | undefined => {
  const found: Invalidation[] = []
  let rest: string

  /** Takes what has to come next; where it does not, null has no length. */
  const eat = (pattern: RegExp): readonly (string | undefined)[] => {
    const eaten = pattern.exec(rest) as RegExpExecArray
    rest = rest.slice(eaten[0].length)
    return eaten
  }

  /** A value whose canonical text is its own; undefined where it has none. */
  const eatValue = () => {
    if (TOKEN.test(rest)) {
      return eat(TOKEN)[0]
    }
    const [, number, text, display, boolean] = eat(ITEM)
    return number
      ? Number(number)
      : boolean
        ? boolean === '1'
        : (text?.replace(/\\(.)/g, '$1') ?? (display && decodeURIComponent(display)))
  }

  try {
    rest = decode(field).replace(/^ +| +$/g, '')
    while (rest) {
      const [context = ''] = eat(TOKEN)
      if (context === '*') {
        return [context]
      }
      const params: Record<string, string> = {}
      while (KEY.test(rest)) {
        const [, key = '', equals] = eat(KEY)
        const value = equals ? eatValue() : true
        if (value === undefined) {
          delete params[key]
        } else {
          params[key] = `${value}`
        }
      }
      if (rest) {
        eat(/^[ \t]*,[ \t]*(?=.)/)
      }
      found.push(Object.keys(params).length ? { context, params } : context)
    }
    return found
  } catch {
    return undefined
  }
}
