import type { Head } from '../page/useHead.ts'

/** The HTML of what components have said by `useHead`. */
export const headHtml = (heads: readonly Head[]): string => {
  const title = heads
    .map(it => it.title)
    .filter(it => it !== undefined)
    .at(-1)
  return [
    title === undefined ? '' : `<title>${escaped(title)}</title>`,
    ...heads.flatMap(({ meta = [], link = [] }) => [
      ...meta.map(it => element('meta', it)),
      ...link.map(it => element('link', it)),
    ]),
  ].join('')
}

const element = (name: string, attributes: Readonly<Record<string, string>>) =>
  `<${name}${Object.entries(attributes).map(attribute).join('')}>`

const attribute = ([name, value]: readonly [string, string]) => {
  if (!/^[a-z][a-z-]*$/i.test(name)) {
    throw new Error(`no name of an attribute: ${name}`)
  }
  return ` ${name}="${escaped(value)}"`
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => String(text).replace(/[&<>"]/g, it => ESCAPES[it] as string)
