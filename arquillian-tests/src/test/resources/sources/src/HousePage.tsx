import type { Context, Read } from '@mizan/base'
import { provider, useData } from '@mizan/react'
import type { Place } from '@mizan/react/page'
import { Door } from './Door.tsx'

interface Params {
  readonly houseId: string
}

const context: Context<Params> = { name: 'house', params: { houseId: { wire: 'house_id', text: String } } }
const houseName: Read<Params, Record<never, never>, string> = { context, name: 'house_name' }
const House = provider(context)

const Name = () => <Door name={useData(houseName)} />

export const HousePage = ({ url }: Place) => (
  <House houseId={url.split('/').at(-2) ?? ''}>
    <Name />
  </House>
)
