import type { Invalidation, Shown } from '@mizan/base'

const byName = ([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number =>
  one < other ? -1 : 1

/** An instance as it is read by people, which tells it from all others: `owner owner_id=5`. */
export const labelOf = ({ context, params }: Shown): string =>
  [
    context,
    ...Object.entries(params)
      .sort(byName)
      .map(([name, text]) => `${name}=${[text].flat().join(',')}`),
  ].join(' ')

/** The instance that is asked for at `ctx/owner/?owner_id=5`. */
export const instanceAt = (target: string): Shown => {
  const [path = '', query] = target.split('?')
  const params: Record<string, readonly string[]> = {}
  for (const [name, text] of new URLSearchParams(query)) {
    params[name] = [...(params[name] ?? []), text]
  }
  return {
    context: path.split('/')[1] ?? path,
    params: Object.fromEntries(
      Object.entries(params).map(([name, [text = '', ...more]]) => [name, more.length ? [text, ...more] : text]),
    ),
  }
}

/** What became stale, as in the header: `owner;owner_id=5, vets`. */
export const textOf = (invalidate: readonly Invalidation[]): string =>
  invalidate
    .map(one =>
      typeof one === 'string'
        ? one
        : [one.context, ...Object.entries(one.params).map(([name, value]) => `${name}=${value}`)].join(';'),
    )
    .join(', ') || 'nothing'
