import { bare } from './bare.ts'
import { MizanError } from './error.ts'
import type { Problem } from './problem.ts'
import { errorOf } from './problems.ts'
import { share } from './share.ts'
import type { Snapshot } from './snapshot.ts'

/** A change that is shown before the server has made it. */
export interface Patch {
  readonly fn: string
  /** The call that it belongs to. */
  readonly by: object
  update(data: unknown): unknown
}

interface Cell {
  /** What the server says; undefined, which JSON has not: nothing. */
  base?: unknown
  /** The same with what is hoped for. */
  shown?: unknown
  error?: MizanError | undefined
  snapshot?: Snapshot<unknown>
  first?: Snapshot<unknown> | undefined
}

/** What an instance holds: a cell for each function, and the patches upon them. */
export interface Cells {
  snapshot(fn: string): Snapshot<unknown>
  /** The first one with data, which is what a server has rendered if one has. */
  first(fn: string): Snapshot<unknown>
  /** Takes an answer's members; an error in place of one takes its data away if it is a refusal. */
  accept(data: object): void
  /** @param first those with which a page hydrates, too */
  clear(first?: boolean): void
  patch(patch: Patch): void
  /**
   * Takes a call's patches away. Those that are kept are believed, until other data come.
   *
   * @returns whether there were any
   */
  settle(by: object, keep: boolean): boolean
  /** What has no data because it failed is as if it had not been asked for. @returns whether anything has failed */
  forgive(): boolean
  /** Brings the snapshots up to date. @returns whether one has changed */
  renew(stale: boolean, error: MizanError | undefined): boolean
}

export const createCells = (): Cells => {
  const cells = new Map<string, Cell>()
  let patches: readonly Patch[] = []
  let complete = false
  let stale = false
  let whole: MizanError | undefined

  const missing = (fn: string) => new MizanError('not_found', `no ${fn}`, 404)

  const cellOf = (fn: string): Cell => {
    let cell = cells.get(fn)
    if (!cell) {
      cell = { error: complete ? missing(fn) : undefined }
      cells.set(fn, cell)
      look(cell)
    }
    return cell
  }

  const snapshot = (fn: string) => cellOf(fn).snapshot as Snapshot<unknown>

  const look = (cell: Cell): boolean => {
    const data = cell.shown
    const error = cell.error ?? whole
    const there = data !== undefined
    const last = cell.snapshot
    const next: Snapshot<unknown> = {
      status: error ? 'error' : there ? 'success' : 'pending',
      data,
      error,
      isStale: there && stale,
    }
    const changed = Object.entries(next).some(([name, value]) => last?.[name as keyof Snapshot<unknown>] !== value)
    if (changed) {
      cell.snapshot = next
      cell.first ??= there ? next : undefined
    }
    return changed
  }

  const show = () => {
    for (const [fn, cell] of cells) {
      cell.shown = patches.reduce((data, patch) => (patch.fn === fn ? hoped(patch, data) : data), cell.base)
    }
  }

  return {
    snapshot,
    first: fn => cellOf(fn).first ?? snapshot(fn),
    accept(data) {
      const members = bare(data as Readonly<Record<string, unknown>>)
      const errors = bare(members.$errors as Readonly<Record<string, Problem>> | undefined)
      complete = true
      Object.keys({ ...errors, ...members }).forEach(cellOf)
      for (const [fn, cell] of cells) {
        const member = members[fn]
        const problem = errors[fn]
        if (member !== undefined) {
          cell.base = share(cell.shown, member)
          cell.error = undefined
        } else {
          cell.error = problem ? errorOf(problem) : missing(fn)
          if (cell.error.status < 500) {
            cell.base = undefined
          }
        }
      }
      show()
    },
    clear(first) {
      patches = []
      complete = false
      for (const cell of cells.values()) {
        cell.base = cell.shown = cell.error = undefined
        cell.first = first ? undefined : cell.first
      }
    },
    patch(patch) {
      const cell = cellOf(patch.fn)
      if (cell.base !== undefined) {
        cell.shown = patch.update(cell.shown)
        patches = [...patches, patch]
      }
    },
    settle(by, keep) {
      const its = patches.filter(patch => patch.by === by)
      patches = patches.filter(patch => patch.by !== by)
      for (const patch of keep ? its : []) {
        const cell = cellOf(patch.fn)
        cell.base = hoped(patch, cell.base)
      }
      show()
      return its.length > 0
    },
    forgive() {
      let failed = false
      for (const cell of cells.values()) {
        failed ||= !!cell.error
        cell.error = undefined
      }
      complete &&= !failed
      return failed
    },
    renew(isStale, error) {
      stale = isStale
      whole = error
      let changed = false
      for (const cell of cells.values()) {
        changed = look(cell) || changed
      }
      return changed
    },
  }
}

/** A patch was written for the data that were there: upon others it may fail, and is not shown. */
const hoped = (patch: Patch, data: unknown): unknown => {
  try {
    return data === undefined ? data : patch.update(data)
  } catch {
    return data
  }
}
