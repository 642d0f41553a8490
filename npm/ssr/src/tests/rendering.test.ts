import { describe, expect, test } from 'vitest'
import { apps, built } from './built.ts'
import { userData } from './startWorker.ts'

const { worker } = built()

describe.each(Object.entries(apps))('%s', (app, extension) => {
  const page = `UserPage.${extension}`

  describe.each([false, true])('as a stream: %s', stream => {
    const user = (name?: string, secret?: string) =>
      worker().render({ app, page, stream, url: '/users/5', data: userData(5, name, secret) })

    test('renders a page with its data, and what it says in the head', async () => {
      const { head, html, last } = await user('Ada', 'her secret')

      expect(head).toMatchObject({ status: 200, location: null, title: true })
      expect(head?.head).toMatch(/<title>Ada<\/title>/)
      expect(head?.head).toMatch(/<meta name="description" content="her secret" ?\/?>/)
      expect(html).toMatch(/<main><h1 id="[^"]+">Ada<\/h1> ?<p>her secret<\/p>/)
      expect(html).not.toMatch(/<title|<meta|<body|<html|<\/body/)
      expect(last).toMatchObject({ part: 'end' })
    })

    test.each([
      '</title><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '</head><body>',
      '<!--',
      '\u2028',
    ])('lets data do no harm: %s', async text => {
      const { head, html } = await user(text, text)

      expect(`${head?.head}`.replaceAll(/<!--[\w$]*-->/g, '')).not.toMatch(/<script|<img|<\/head|<!--/)
      expect(html.replaceAll(/<!--[[\]\w$/!]*-->/g, '')).not.toMatch(/<script|<img|<\/head|<!--/)
      expect(html).toMatch(/<main>.*<button type="button">0<\/button><\/main>/s)
    })

    test('answers what a component throws on purpose', async () => {
      const [nobody, moved] = await Promise.all([user('nobody'), user('moved')])

      expect([nobody.head, nobody.html, nobody.last]).toMatchObject([
        { status: 404, location: null },
        '',
        { part: 'end' },
      ])
      expect([moved.head, moved.html, moved.last]).toMatchObject([
        { status: 303, location: '/users/6' },
        '',
        { part: 'end' },
      ])
    })
  })
})

test('of what is rendered in parts, the first is there before the last, and all of it without a stream', async () => {
  const asked = { app: 'react', page: 'parts/LatePage.tsx' }
  const [streamed, whole] = await Promise.all([
    worker().render({ ...asked, stream: true, nonce: 'r4nd0m' }),
    worker().render(asked),
  ])

  const [first, last] = [streamed.parts[0], streamed.parts.at(-1)]
  expect(first?.text).toContain('<b>at once</b>')
  expect(last?.text).toMatch(/<i>late<\/i>.*<\/script>$/s)
  expect((last?.after ?? 0) - (first?.after ?? 0)).toBeGreaterThan(50)
  expect(streamed.html).not.toMatch(/<script(?![^>]* nonce="r4nd0m")/)
  expect(whole.html).toBe('<!--$--><main><b>at once</b><!--$--><i>late</i><!--/$--></main><!--/$-->')
})

test('10,000 renders of 32 clients each have their own data and nobody else’s', async () => {
  const pages = [
    ['react', 'UserPage.tsx'],
    ['react', 'parts/SlowPage.tsx'],
    ['vue', 'UserPage.vue'],
    ['vue', 'parts/SlowPage.vue'],
    ['svelte', 'UserPage.svelte'],
  ] as const
  const wrong: string[] = []
  let left = 10_000
  const client = async () => {
    while (left-- > 0) {
      const id = Math.floor(Math.random() * 1e9)
      const [app, page] = pages[left % pages.length] ?? expect.fail()
      const stream = left % 2 === 0
      const { head, html, last } = await worker().render({
        app,
        page,
        stream,
        url: `/users/${id}`,
        data: userData(id),
      })
      const found = [...`${head?.head}${html}`.matchAll(/(?:user|secret of) (\d+)/g)].map(([, whose]) => Number(whose))
      if (last.part !== 'end' || found.length < 2 || found.some(whose => whose !== id)) {
        wrong.push(`${app}/${page} of ${id}: ${JSON.stringify(last)} ${found}`)
      }
    }
  }
  await Promise.all(Array.from({ length: 32 }, client))

  expect(wrong).toEqual([])
})

test('what a module remembers is the application’s own: the next render sees it', async () => {
  const asked = { app: 'react', page: 'CountingPage.tsx' }
  const first = await worker().render(asked)
  const second = await worker().render(asked)

  expect([first.html, second.html]).toMatchObject(
    [/rendered 1 times/, /rendered 2 times/].map(it => expect.stringMatching(it)),
  )
})
