// Compiled, never run: what has to compile, and what must not.
import { computed, defineComponent, h, ref } from 'vue'
import { type Head, hydratePage, notFound, type Setup, useHead } from './index.ts'

const setup: Setup = ({ base }) => ({ contract: { hash: base } })
const Page = defineComponent({
  props: { url: { type: String, required: true } },
  setup:
    ({ url }) =>
    () =>
      h('p', url),
})
export const some = () => hydratePage(Page, setup)
// @ts-expect-error: there is no setup
export const alone = () => hydratePage(Page)

export const heads = () => {
  useHead({ title: 'Ada' })
  useHead(ref({ meta: [{ name: 'description', content: 'Ada' }] }))
  useHead(computed((): Head => ({ link: [{ rel: 'canonical', href: '/' }] })))
  useHead(() => ({ title: notFound() }))
  // @ts-expect-error: a title is text
  useHead({ title: 5 })
}
