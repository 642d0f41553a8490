// @vitest-environment happy-dom
import { act, Suspense } from 'react'
import { describe, expect, test } from 'vitest'
import {
  clinic,
  OwnerContext,
  owner,
  owner5,
  targets,
  useOwnerDetail,
  useOwnerVisits,
  useVets,
  VetsContext,
} from './clinic.ts'
import { open } from './page.tsx'

const Name = () => <b>{useOwnerDetail().name}</b>
const Visits = () => <i>{useOwnerVisits().join()}</i>
const Vets = () => <u>{useVets().join()}</u>

describe('a context', () => {
  test('is one request, wherever and however often it is shown', async () => {
    const { mizan, transport } = clinic()
    const page = await open(
      mizan,
      <Suspense fallback="waiting">
        <OwnerContext ownerId={5}>
          <Name />
          <Visits />
          <Name />
        </OwnerContext>
        <OwnerContext ownerId={5}>
          <Visits />
        </OwnerContext>
      </Suspense>,
    )
    expect(page.text()).toBe('waiting')
    await act(() => transport.fetched().data(owner('Ada', ['May'])))

    expect(page.text()).toBe('AdaMayAdaMay')
    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5'])
  })

  test('is that of the nearest provider', async () => {
    const { mizan, transport } = clinic()
    const page = await open(
      mizan,
      <Suspense>
        <OwnerContext ownerId={5}>
          <Name />
          <OwnerContext ownerId={6}>
            <Name />
          </OwnerContext>
        </OwnerContext>
      </Suspense>,
    )
    await act(() => transport.fetched(1).data(owner('Ada')))
    await act(() => transport.fetched().data(owner('Grace')))

    expect(page.text()).toBe('AdaGrace')
    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5', 'ctx/owner/?owner_id=6'])
  })

  test('needs no provider where its parameters are given', async () => {
    const { mizan, transport } = clinic()
    const Row = ({ id }: { id: number }) => <b>{useOwnerDetail({ ownerId: id }).name}</b>
    const page = await open(
      mizan,
      <Suspense>
        {[5, 6, 7].map(id => (
          <Row key={id} id={id} />
        ))}
      </Suspense>,
    )
    expect(targets(transport)).toHaveLength(3)
    for (const [at, name] of ['Ada', 'Bea', 'Cleo'].entries()) {
      await act(() => transport.fetched(2 - at).data(owner(name)))
    }

    expect(page.text()).toBe('AdaBeaCleo')
  })

  test('starts together with its neighbours, whoever waits for data', async () => {
    const { mizan, transport } = clinic()
    await open(
      mizan,
      <Suspense>
        <OwnerContext ownerId={5}>
          <Name />
        </OwnerContext>
        <VetsContext>
          <Vets />
        </VetsContext>
      </Suspense>,
    )

    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5', 'ctx/vets/'])
  })

  test('is started by its provider, before anything below asks for it', async () => {
    const { mizan, transport } = clinic()
    await open(mizan, <OwnerContext ownerId={5} />)

    expect(targets(transport)).toEqual(['ctx/owner/?owner_id=5'])
    expect(mizan.shown()).toEqual([])
  })

  test('says who it is that lacks a parameter', async () => {
    const { mizan } = clinic()

    await expect(open(mizan, <Name />)).rejects.toThrow('owner: ownerId is missing')
  })

  test('needs a client', async () => {
    const { mizan } = clinic()

    await expect(open(undefined as unknown as typeof mizan, <Name />)).rejects.toThrow('<MizanContext')
  })
})

describe('a component', () => {
  test('renders again for the function that it shows, and for no other', async () => {
    const { mizan, transport } = clinic()
    const rendered = { name: 0, visits: 0 }
    const Counted = () => {
      const { name } = useOwnerDetail()
      rendered.name++
      return name
    }
    const CountedVisits = () => {
      const visits = useOwnerVisits()
      rendered.visits++
      return visits.join()
    }
    const page = await open(
      mizan,
      <OwnerContext ownerId={5} fallback="…">
        <Counted /> <CountedVisits />
      </OwnerContext>,
    )
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    expect(rendered).toEqual({ name: 1, visits: 1 })

    await act(async () => mizan.invalidate([owner5]))
    await act(() => transport.fetched().data(owner('Ada', ['June'])))

    expect(page.text()).toBe('Ada June')
    expect(rendered).toEqual({ name: 1, visits: 2 })
  })

  test('renders nothing again for a provider around it that says the same', async () => {
    const { mizan, transport } = clinic()
    let rendered = 0
    const Counted = () => {
      const { name } = useOwnerDetail()
      rendered++
      return name
    }
    const below = <Counted />
    const page = await open(mizan, <OwnerContext ownerId={5}>{below}</OwnerContext>)
    await act(() => transport.fetched().data(owner('Ada')))
    await page.show(<OwnerContext ownerId={5}>{below}</OwnerContext>)

    expect(page.text()).toBe('Ada')
    expect(rendered).toBe(1)
  })

  test('follows its provider to another instance, and never shows that of another in its place', async () => {
    const { mizan, transport } = clinic()
    const seen: string[] = []
    const Seen = ({ ownerId }: { ownerId: number }) => {
      const { name } = useOwnerDetail()
      seen.push(`${ownerId} ${name}`)
      return name
    }
    const ui = (ownerId: number) => (
      <OwnerContext ownerId={ownerId} fallback="…">
        <Seen ownerId={ownerId} />
      </OwnerContext>
    )
    const page = await open(mizan, ui(5))
    await act(() => transport.fetched().data(owner('Ada')))
    await page.show(ui(6))
    expect(page.text()).toBe('…')
    await act(() => transport.fetched().data(owner('Grace')))

    expect(page.text()).toBe('Grace')
    expect(new Set(seen)).toEqual(new Set(['5 Ada', '6 Grace']))
  })
})
