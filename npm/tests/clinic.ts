import {
  type Context,
  createMizan,
  type Mizan,
  type MizanOptions,
  type Mutation,
  type PageData,
  type Param,
  type Read,
} from '@mizan/base'
import { optimistic } from '@mizan/base/optimistic'
import { type FakeTransport, fakeClock, fakeTransport } from '@mizan/base/testing'

export interface OwnerParams {
  readonly ownerId: number
}

export interface OwnerDetail {
  readonly id: number
  readonly name: string
}

export interface VisitsOptions {
  readonly limit?: number | null
}

const number = (wire: string): Param<number> => ({ wire, text: value => String(value) })

export const ownerContext: Context<OwnerParams> = { name: 'owner', params: { ownerId: number('owner_id') } }
export const vetsContext: Context<Record<never, never>> = { name: 'vets', params: {} }

export const ownerDetail: Read<OwnerParams, Record<never, never>, OwnerDetail> = {
  context: ownerContext,
  name: 'owner_detail',
}
export const ownerVisits: Read<OwnerParams, VisitsOptions, readonly string[]> = {
  context: ownerContext,
  name: 'owner_visits',
  params: { limit: number('limit') },
}
export const vets: Read<Record<never, never>, Record<never, never>, readonly string[]> = {
  context: vetsContext,
  name: 'vets',
}

export interface RenameArgs {
  readonly ownerId: number
  readonly name: string
}

export const renameOwner: Mutation<RenameArgs, null, 'name_taken'> = {
  name: 'rename_owner',
  args: { ownerId: 'owner_id' },
}

/** An owner as the server tells it. */
export const owner = (name: string, visits: readonly string[] = ['2026-03-01'], id = 5) => ({
  owner_detail: { id, name },
  owner_visits: visits,
})

export const owner5 = { context: 'owner', params: { owner_id: 5 } }

/** A client whose server and time are in the hands of a test. */
export const clinic = (options: Partial<MizanOptions> = {}) => {
  const transport = fakeTransport()
  const clock = fakeClock()
  const mizan: Mizan = createMizan({ contract: { hash: 'abc' }, transport, clock, optimistic, ...options })
  return { mizan, transport, clock }
}

export const targets = (transport: FakeTransport): readonly string[] => transport.fetches.map(({ target }) => target)

export const ada = owner('Ada')
export const grace = owner('Grace')

/** What a server has rendered a page of owner 5 with. */
export const pageOf = (data: ReturnType<typeof owner>, caller = 'ada'): PageData => ({
  v: 1,
  caller,
  contexts: [{ context: 'owner', params: { owner_id: '5' }, etag: '"1"', data: structuredClone(data) }],
})
