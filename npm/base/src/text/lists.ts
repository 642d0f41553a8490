type ToText<T> = (value: T) => string

/** `list<E>`: its elements in order. */
export const list =
  <T>(element: ToText<T>): ((values: readonly T[]) => readonly string[]) =>
  values =>
    values.map(value => element(value))

/** `set<E>`: each element once, by code point. */
export const set =
  <T>(element: ToText<T>): ((values: Iterable<T>) => readonly string[]) =>
  values =>
    [...new Set([...values].map(value => element(value)))].sort(byCodePoint)

const byCodePoint = (one: string, other: string): number => {
  const ones = [...one]
  const others = [...other]
  const at = ones.findIndex((char, index) => char !== others[index])
  return at < 0 ? ones.length - others.length : pointAt(ones, at) - pointAt(others, at)
}

const pointAt = (chars: readonly string[], index: number): number => chars[index]?.codePointAt(0) ?? -1
