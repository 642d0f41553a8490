import { inject, type MaybeRefOrGetter, onScopeDispose, ssrContextKey, toValue, watch } from 'vue'

type Attributes = Readonly<Record<string, string>>

/** What a page says in its document's `<head>`. */
export interface Head {
  readonly title?: string
  readonly meta?: readonly Attributes[]
  readonly link?: readonly Attributes[]
}

/** Those that a page's components have said, while a server renders it. */
export interface HeadContext {
  readonly heads: (() => Head)[]
}

/** Says something in the document's `<head>`, as long as the component is there. Of titles, the last one counts. */
export const useHead = (head: MaybeRefOrGetter<Head>): void => {
  const context = inject<Partial<HeadContext> | null>(ssrContextKey, null)
  if (context) {
    context.heads?.push(() => toValue(head))
    return
  }
  let elements: readonly Element[] = []
  const replace = (next: readonly Element[]) => {
    for (const element of elements.filter(it => !next.includes(it))) {
      element.remove()
    }
    elements = next
  }
  watch(
    () => toValue(head),
    ({ title, meta = [], link = [] }) => {
      document.title = title ?? document.title
      replace([...meta.map(it => placed('meta', it)), ...link.map(it => placed('link', it))])
    },
    { immediate: true, deep: true },
  )
  onScopeDispose(() => replace([]))
}

/** The element that is there already, from the server or from before, or a new one. */
const placed = (name: string, attributes: Attributes): Element => {
  const wanted = Object.entries(attributes)
  const there = [...document.head.querySelectorAll(name)].find(
    it => it.attributes.length === wanted.length && wanted.every(([key, value]) => it.getAttribute(key) === value),
  )
  if (there) {
    return there
  }
  const element = document.createElement(name)
  for (const [key, value] of wanted) {
    element.setAttribute(key, value)
  }
  document.head.append(element)
  return element
}
