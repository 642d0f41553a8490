/**
 * What just came, with every part that is as it was replaced by the part that was there: an unchanged member keeps its
 * identity. `next` must be JSON that nobody else holds; it is changed in place.
 */
export const share = (previous: unknown, next: unknown): unknown => {
  if (!isObject(previous) || !isObject(next) || Array.isArray(previous) !== Array.isArray(next)) {
    return next
  }
  const names = Object.keys(next)
  let same = names.length === Object.keys(previous).length
  for (const name of names) {
    if (Object.hasOwn(previous, name)) {
      next[name] = share(previous[name], next[name])
    }
    same &&= next[name] === previous[name]
  }
  return same ? previous : next
}

const isObject = (value: unknown): value is Record<string, unknown> => Object(value) === value
