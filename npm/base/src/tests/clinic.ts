import type { Context, Mutation, Param, Read } from '../contract.ts'
import { createMizan } from '../create.ts'
import type { Instance, MizanOptions } from '../mizan.ts'
import { optimistic } from '../optimistic/index.ts'
import { fakeClock } from '../testing/fakeClock.ts'
import { type FakeTransport, fakeTransport } from '../testing/fakeTransport.ts'

export interface OwnerParams {
  readonly ownerId: number
}

export interface OwnerDetail {
  readonly id: number
  readonly name: string
  readonly address?: { readonly city: string }
}

export interface Visit {
  readonly date: string
}

const number = (wire: string): Param<number> => ({ wire, text: value => String(value) })

export const owner: Context<OwnerParams> = { name: 'owner', params: { ownerId: number('owner_id') } }
export const ownerList: Context<Record<never, never>> = { name: 'owner_list', params: {} }

export const ownerDetail: Read<OwnerParams, Record<never, never>, OwnerDetail> = {
  context: owner,
  name: 'owner_detail',
}
export const ownerVisits: Read<OwnerParams, { readonly limit?: number }, readonly Visit[]> = {
  context: owner,
  name: 'owner_visits',
  params: { limit: number('limit') },
}
export const owners: Read<Record<never, never>, Record<never, never>, readonly OwnerDetail[]> = {
  context: ownerList,
  name: 'owners',
}

export const renameOwner: Mutation<{ readonly ownerId: number; readonly name: string }, null, 'name_taken'> = {
  name: 'rename_owner',
  args: { ownerId: 'owner_id' },
}

/** Owner 5 as the server tells it. */
export const ada = { owner_detail: { id: 5, name: 'Ada' }, owner_visits: [{ date: '2026-03-01' }] }
export const grace = { owner_detail: { id: 5, name: 'Grace' }, owner_visits: [{ date: '2026-03-01' }] }

export const owner5 = { context: 'owner', params: { owner_id: 5 } }

/** A client whose server, time and tabs are in the hands of a test. */
export const clinic = (options: Partial<MizanOptions> = {}, create = createMizan) => {
  const transport = fakeTransport()
  const clock = fakeClock()
  const mizan = create({ contract: { hash: 'abc' }, transport, clock, optimistic, ...options })
  return { mizan, transport, clock }
}

/** Shows an instance, and counts what it is told. */
export const show = (instance: Instance) => {
  let told = 0
  const hide = instance.subscribe(() => told++)
  return { hide, told: () => told }
}

/** Owner 5, shown and fresh. */
export const shownOwner = async (options: Partial<MizanOptions> = {}) => {
  const it = clinic(options)
  const instance = it.mizan.instance(ownerDetail, { ownerId: 5 })
  const shown = show(instance)
  await it.transport.fetched().data(ada, { etag: '"1"', caller: 'ada' })
  const name = () => instance.getSnapshot(ownerDetail).data?.name
  return { ...it, ...shown, instance, name }
}

export const targets = (transport: FakeTransport): readonly string[] => transport.fetches.map(({ target }) => target)
