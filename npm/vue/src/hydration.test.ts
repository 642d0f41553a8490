// @vitest-environment happy-dom
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
  owner5,
  ownerDetail,
  pageOf,
  place,
  useOwnerDetail,
  whole,
} from './tests/place.ts'

const { Detail } = detail()
const Awaited = component(async () => {
  const { data } = await useOwnerDetail()
  return () => h('i', data.value?.name)
})
const content = () => h(OwnerContext, { ownerId: 5 }, () => [h(Detail), h(Suspense, null, () => h(Awaited))])

const html = () => renderToString(createSSRApp(whole(clinic({ data: pageOf(ada) }).mizan, content)))

describe('a page that a server has rendered', () => {
  test('hydrates without a request and without a mismatch, and is shown from then on', async () => {
    const { transport, mizan, warnings, errors, shown, element } = place(content, {
      html: await html(),
      on: clinic({ data: pageOf(ada) }),
    })
    const bold = element.querySelector('b')
    expect(await shown()).toBe('AdaAda')
    expect([transport.fetches, warnings, errors]).toEqual([[], [], []])
    mizan.invalidate([owner5])
    await transport.fetched().data(grace)

    expect(await shown()).toBe('GraceGrace')
    expect(element.querySelector('b')).toBe(bold)
    expect(warnings).toEqual([])
  })

  test('hydrates with what it was rendered with, though newer data are there already', async () => {
    const on = clinic({ data: pageOf(ada) })
    const refetched = on.mizan.instance(ownerDetail, { ownerId: 5 }).refetch()
    await on.transport.fetched().data(grace)
    await refetched
    const { warnings, shown, text } = place(content, { html: await html(), on })
    expect(text()).toContain('Ada')

    expect(await shown()).toBe('GraceGrace')
    expect(warnings).toEqual([])
  })
})
