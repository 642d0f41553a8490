// @vitest-environment happy-dom
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type Rollup } from 'vite'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import Page from './tests/Page.svelte'
import { ada, clinic, grace, owner5, ownerDetail, pageOf, place } from './tests/place.svelte.ts'

let html = ''

// Components are something else on a server.
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: `${import.meta.dirname}/../svelte.config.js` })],
    build: { ssr: `${import.meta.dirname}/tests/rendered.ts`, write: false, target: 'node20' },
    ssr: { noExternal: true },
  })
  const [{ code }] = (built as Rollup.RollupOutput).output
  html = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)).html()
})

const warned = vi.spyOn(console, 'warn')
afterEach(() => warned.mockReset())

describe('a page that a server has rendered', () => {
  test('hydrates without a request and without a mismatch, and is shown from then on', async () => {
    const { transport, mizan, shown, element } = place(Page, { html, on: clinic({ data: pageOf(ada) }) })
    const bold = element.querySelector('b')
    const ids = [...element.querySelectorAll('input')].map(({ id }) => id)
    expect(await shown()).toContain('Ada')
    expect(transport.fetches).toEqual([])
    expect(ids.every(id => html.includes(`id="${id}"`))).toBe(true)
    mizan.invalidate([owner5])
    await transport.fetched().data(grace)

    expect(await shown()).toContain('Grace')
    expect(element.querySelector('b')).toBe(bold)
    expect(warned).not.toHaveBeenCalled()
  })

  test('shows newer data that are there already', async () => {
    const on = clinic({ data: pageOf(ada) })
    const refetched = on.mizan.instance(ownerDetail, { ownerId: 5 }).refetch()
    await on.transport.fetched().data(grace)
    await refetched
    const { shown } = place(Page, { html, on })

    expect(await shown()).toContain('Grace')
    expect(warned).not.toHaveBeenCalled()
  })
})
