import type { Shown } from './transport.ts'

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

/** The canonical request-target of an instance below the root (protocol, section 3), which is its key too. */
export const targetOf = ({ context, params }: Shown): string => {
  const pairs = Object.keys(params)
    .sort()
    .flatMap(name => [params[name] ?? []].flat().map(text => `${name}=${encode(text)}`))
  return `ctx/${context}/${pairs.length ? '?' : ''}${pairs.join('&')}`
}
