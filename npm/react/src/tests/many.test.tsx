// @vitest-environment happy-dom
import { act, Suspense } from 'react'
import { expect, test } from 'vitest'
import { clinic, owner, useOwnerDetail } from './clinic.ts'
import { open } from './page.tsx'

test('more rows than are held when nobody shows them are each fetched once', async () => {
  const { mizan, transport } = clinic({ keep: 10 })
  const ids = Array.from({ length: 30 }, (_, id) => id)
  const Row = ({ id }: { id: number }) => <b>{useOwnerDetail({ ownerId: id }).name}</b>
  const page = await open(
    mizan,
    <Suspense fallback="…">
      {ids.map(id => (
        <Row key={id} id={id} />
      ))}
    </Suspense>,
  )
  for (let at = 0; at < transport.fetches.length && at < 100; at++) {
    await act(() => transport.fetches[at]?.data(owner(`${at},`)))
  }

  expect(transport.fetches).toHaveLength(30)
  expect(page.text()).toBe(ids.map(id => `${id},`).join(''))
})
