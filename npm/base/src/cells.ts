import { bare } from './bare.ts'
import { MizanError } from './error.ts'
import type { Problem } from './problem.ts'
import { errorOf } from './problems.ts'
import { share } from './share.ts'
import type { Snapshot } from './snapshot.ts'

/** The data of a function as they are shown before the server has changed them. */
export type Patch = (fn: string, data: unknown) => unknown

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
  readonly patches: readonly Patch[]
  snapshot(fn: string): Snapshot<unknown>
  /** The first one with data, which is what a server has rendered if one has. */
  first(fn: string): Snapshot<unknown>
  /** Takes an answer's members; an error in place of one takes its data away if it is a refusal. */
  take(data: object): void
  /** @param first those with which a page hydrates, too */
  clear(first?: boolean): void
  /** Shows other patches. Those that are believed are what the server says, until other data come. */
  hope(patches: readonly Patch[], believed?: readonly Patch[]): void
  /** What has no data because it failed is as if it had not been asked for. @returns whether anything has failed */
  forgive(): boolean
  /** Brings the snapshots up to date. @returns whether one has changed */
  renew(stale: boolean, error: MizanError | undefined): boolean
}

export const createCells = (): Cells => {
  const cells = new Map<string, Cell>()
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

  const held: Cells & { patches: readonly Patch[] } = {
    patches: [],
    snapshot,
    first: fn => cellOf(fn).first ?? snapshot(fn),
    take(data) {
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
      held.hope(held.patches)
    },
    clear(first) {
      held.patches = []
      complete = false
      for (const cell of cells.values()) {
        cell.base = cell.shown = cell.error = undefined
        cell.first = first ? undefined : cell.first
      }
    },
    hope(patches, believed = []) {
      held.patches = patches
      for (const [fn, cell] of cells) {
        const patched = (data: unknown, patch: Patch) => patch(fn, data)
        cell.base = believed.reduce(patched, cell.base)
        cell.shown = patches.reduce(patched, cell.base)
      }
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
      return [...cells.values()].filter(look).length > 0
    },
  }
  return held
}
