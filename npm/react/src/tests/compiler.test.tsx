// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { Owner, Visits } from './clinic.compiled.tsx'
import { clinic, OwnerContext, owner, owner5 } from './clinic.ts'
import { click, open } from './page.tsx'

describe('what the React Compiler has compiled', () => {
  test('is compiled', () => {
    expect(String(Owner)).toMatch(/\$\[\d+\]/)
    expect(String(Visits)).toMatch(/\$\[\d+\]/)
  })

  test('shows what has changed, and renders for nothing else', async () => {
    const { mizan, transport } = clinic()
    let renders = 0
    const page = await open(
      mizan,
      <OwnerContext ownerId={5} fallback="…">
        <Owner rendered={() => renders++} />
      </OwnerContext>,
    )
    await act(() => transport.fetched().data(owner('Ada')))
    expect(renders).toBe(1)
    await act(async () => mizan.invalidate([owner5]))
    await act(() => transport.fetched().data(owner('Bea')))

    expect(page.text()).toBe('Bea')
    expect(renders).toBe(2)
  })

  test('hopes, and takes back', async () => {
    const { mizan, transport } = clinic()
    const page = await open(
      mizan,
      <OwnerContext ownerId={5} fallback="…">
        <Owner rendered={() => {}} />
      </OwnerContext>,
    )
    await act(() => transport.fetched().data(owner('Ada')))
    await click(page)
    expect(page.text()).toBe('Grace pending')
    await act(() => transport.called().problem(409, 'name_taken'))

    expect(page.text()).toBe('Ada name_taken')
  })

  test('keeps what is shown while parameters change', async () => {
    const { mizan, transport } = clinic()
    const page = await open(
      mizan,
      <OwnerContext ownerId={5} fallback="…">
        <Visits />
      </OwnerContext>,
    )
    await act(() => transport.fetched().data(owner('Ada', ['May'])))
    expect(page.text()).toBe('May May ')
    await click(page)
    expect(page.text()).toBe('May May previous')
    await act(() => transport.fetched().data(owner('Ada', ['May', 'June'])))

    expect(page.text()).toBe('May,June May,June ')
  })
})
