import { settled } from '@mizan/base/testing'
import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { describe, expect, test } from 'vitest'
import { ada, clinic, grace, pageOf } from './tests/clinic.ts'
import Page from './tests/Page.svelte'
import Root from './tests/Root.svelte'
import Top from './tests/Top.svelte'

/** What a server renders. */
const rendered = async (of: Component, options?: Parameters<typeof clinic>[0]) => {
  const it = clinic(options)
  const { body } = await render(Root, { props: { client: it.mizan, of } })
  await settled()
  return { ...it, body }
}

describe('a server', () => {
  test('renders what is in place, and listens to nothing', async () => {
    const { body, mizan, transport, clock } = await rendered(Page, { data: pageOf(ada) })

    expect(body).toMatch(/<b>Ada<\/b>.*<button>/)
    expect([transport.fetches, mizan.shown(), clock.waiting()]).toEqual([[], [], 0])
  })

  test('renders what is awaited and in place', async () => {
    const { body, transport } = await rendered(Top, { data: pageOf(ada) })

    expect(body).toContain('<u>Ada</u>')
    expect(transport.fetches).toEqual([])
  })

  test('renders that there is nothing yet, and asks for nothing', async () => {
    const { body, mizan, transport } = await rendered(Page)

    expect(body).toContain('<b>…</b>')
    expect([transport.fetches, mizan.shown()]).toEqual([[], []])
  })

  test('does not wait for what is awaited and not in place', async () => {
    const { mizan, transport } = clinic()

    await expect(render(Root, { props: { client: mizan, of: Top } })).rejects.toMatchObject({ code: 'rendering' })
    expect(transport.fetches).toEqual([])
  })

  test('renders two pages at once, each with its own data and the same ids', async () => {
    const pages = await Promise.all(
      [ada, grace].map((data, who) => rendered(Page, { data: pageOf(data, `caller ${who}`) })),
    )
    const ids = pages.map(({ body }) => [...body.matchAll(/ id="(.*?)"/g)].map(([, id]) => id))

    expect(pages.map(({ body }) => body.match(/<b>(.*?)<\/b>/)?.[1])).toEqual(['Ada', 'Grace'])
    expect(ids[0]).toHaveLength(6)
    expect(ids[1]).toEqual(ids[0])
  })
})
