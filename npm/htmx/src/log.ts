import type { Invalidation } from '@mizan/base'

/** What became stale while requests were under way. */
export interface Log {
  begin(request: object): void
  /** @param by the request whose answer said it, which therefore is not older */
  add(invalidate: readonly Invalidation[], by?: object): void
  /** What became stale since a request began, by others. */
  since(request: object): readonly Invalidation[]
}

const LONGEST = 100

export const createLog = (): Log => {
  const begun = new WeakMap<object, number>()
  let entries: readonly { readonly invalidate: readonly Invalidation[]; readonly by: object | undefined }[] = []
  let dropped = 0
  return {
    begin: request => begun.set(request, dropped + entries.length),
    add(invalidate, by) {
      const all = [...entries, { invalidate, by }]
      entries = all.slice(-LONGEST)
      dropped += all.length - entries.length
    },
    since(request) {
      const from = (begun.get(request) ?? 0) - dropped
      return from < 0
        ? ['*']
        : entries
            .slice(from)
            .filter(({ by }) => by !== request)
            .flatMap(({ invalidate }) => invalidate)
    },
  }
}
