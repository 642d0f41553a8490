// @vitest-environment node
import type { PageData } from '@mizan/base'
import type { ReactNode } from 'react'
import { renderToReadableStream, renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { MizanContext, useRead } from '../index.ts'
import { clinic, OwnerContext, owner, ownerDetail, ownerVisits, useOwnerDetail, useRenameOwner } from './clinic.ts'

const data: PageData = {
  v: 1,
  contexts: [{ context: 'owner', params: { owner_id: '5' }, etag: '"1"', data: owner('Ada', ['May']) }],
}
const nothing: PageData = { v: 1, contexts: [] }

const Name = () => <b>{useOwnerDetail().name}</b>
const Visits = () => {
  const { data, isPending } = useRead(ownerVisits)
  return <i>{isPending ? 'pending' : data?.join()}</i>
}
const Rename = () => <u>{String(useRenameOwner().isPending)}</u>

const shell = (
  <OwnerContext ownerId={5} fallback="…">
    <Name />
  </OwnerContext>
)
const bare = (
  <OwnerContext ownerId={5}>
    <Name />
  </OwnerContext>
)

const server = (its: PageData, children: ReactNode) => {
  const { mizan, transport, clock } = clinic({ data: its })
  const ui = <MizanContext client={mizan}>{children}</MizanContext>
  /** What is left when a page was rendered. */
  const left = () => transport.fetches.length + clock.waiting() + mizan.shown().length
  return { mizan, transport, ui, left }
}

const streamed = async (ui: ReactNode, errors: unknown[] = []) => {
  const stream = await renderToReadableStream(ui, { onError: error => void errors.push(error) })
  await stream.allReady
  return new Response(stream).text()
}

describe('a server', () => {
  test('renders what it was given, and asks for nothing', async () => {
    const children = (
      <OwnerContext ownerId={5} fallback="…">
        <Name />
        <Visits />
        <Rename />
      </OwnerContext>
    )
    const { ui, left } = server(data, children)
    const html = '<b>Ada</b><i>May</i><u>false</u>'

    expect(renderToString(ui)).toContain(html)
    expect(await streamed(ui)).toContain(html)
    expect(left()).toBe(0)
  })

  test('renders what was loaded before', async () => {
    const { mizan, transport, ui } = server(nothing, bare)
    const loaded = mizan.load(ownerDetail, { ownerId: 5 })
    await transport.fetched().data(owner('Ada'))
    await loaded

    expect(renderToString(ui)).toContain('<b>Ada</b>')
  })

  test('leaves what it was not given to the browser, where something is there to show instead', async () => {
    const { ui, left } = server(nothing, shell)
    const errors: unknown[] = []

    expect(renderToString(ui)).toContain('…')
    expect(await streamed(ui, errors)).toContain('…')
    expect(errors).toMatchObject([{ code: 'rendering', message: expect.stringContaining('owner') }])
    expect(left()).toBe(0)
  })

  test('leaves the whole page to the browser where nothing is there to show instead, and says so', async () => {
    const { ui, left } = server(nothing, <main>{bare}</main>)
    const errors: unknown[] = []

    expect(renderToString(ui)).not.toContain('<main>')
    expect(await streamed(ui, errors)).not.toContain('<main>')
    expect(errors).toMatchObject([{ code: 'rendering', message: 'no owner_detail' }])
    expect(left()).toBe(0)
  })

  test('shows that data are pending where a component asks whether they are', async () => {
    const { ui, left } = server(nothing, <OwnerContext ownerId={5}>{<Visits />}</OwnerContext>)

    expect(renderToString(ui)).toContain('<i>pending</i>')
    expect(left()).toBe(0)
  })
})
