import { settled } from '@mizan/base/testing'
import { describe, expect, test } from 'vitest'
import { createSSRApp, h, Suspense } from 'vue'
import { renderToString } from 'vue/server-renderer'
import {
  ada,
  clinic,
  component,
  detail,
  grace,
  OwnerContext,
  pageOf,
  useOwnerDetail,
  useRenameOwner,
  whole,
} from './tests/place.ts'

const Awaited = component(async () => {
  const { data } = await useOwnerDetail()
  return () => h('i', data.value?.name)
})

const page = () => {
  const { Detail } = detail()
  const Button = component(() => {
    const { isPending } = useRenameOwner()
    return () => h('button', { disabled: isPending.value })
  })
  return h(OwnerContext, { ownerId: 5 }, () => [h(Detail), h(Button)])
}
const waiting = () => h(OwnerContext, { ownerId: 5 }, () => h(Suspense, null, () => h(Awaited)))

/** What a server renders, and with which errors. */
const rendered = async (content: typeof page, options?: Parameters<typeof clinic>[0]) => {
  const it = clinic(options)
  const errors: unknown[] = []
  const app = createSSRApp(whole(it.mizan, content))
  app.config.errorHandler = error => errors.push(error)
  app.config.warnHandler = () => {}
  const html = await renderToString(app)
  await settled()
  return { ...it, html, errors }
}

describe('a server', () => {
  test('renders what is in place, and listens to nothing', async () => {
    const { html, mizan, transport, clock } = await rendered(page, { data: pageOf(ada) })

    expect(html).toContain('<b>Ada</b><button></button>')
    expect([transport.fetches, mizan.shown(), clock.waiting()]).toEqual([[], [], 0])
  })

  test('renders what is awaited and in place', async () => {
    const { html, transport } = await rendered(waiting, { data: pageOf(ada) })

    expect(html).toContain('<i>Ada</i>')
    expect(transport.fetches).toEqual([])
  })

  test('renders that there is nothing yet, and asks for nothing', async () => {
    const { html, mizan, transport } = await rendered(page)

    expect(html).toContain('<b>…</b>')
    expect([transport.fetches, mizan.shown()]).toEqual([[], []])
  })

  test('does not wait for what is awaited and not in place', async () => {
    const { html, errors, transport } = await rendered(waiting)

    expect(errors).toMatchObject([{ code: 'rendering' }])
    expect(html).not.toContain('<i>')
    expect(transport.fetches).toEqual([])
  })

  test('renders two pages at once, each with its own data', async () => {
    const pages = await Promise.all(
      [ada, grace].map((data, who) => rendered(waiting, { data: pageOf(data, `caller ${who}`) })),
    )

    expect(pages.map(({ html }) => html.match(/<i>(.*)<\/i>/)?.[1])).toEqual(['Ada', 'Grace'])
  })
})
