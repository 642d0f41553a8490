// Compiled, never run: what has to compile, and what must not.
import { hydratePage, notFound, type Place, redirect, type Setup } from './index.ts'

const setup: Setup = ({ base, url, locale }) => ({
  contract: { hash: base + url + locale },
  attach: mizan => mizan.close(),
})
export const all = () => hydratePage(({ url, base, locale }: Place) => <p>{url + base + locale}</p>, setup)
export const some = () => hydratePage(({ url }: { readonly url: string }) => <p>{url}</p>, setup)
export const none = () => hydratePage(() => <p />, setup)
// @ts-expect-error: nobody gives it an owner
export const more = () => hydratePage(({ ownerId }: { readonly ownerId: number }) => <p>{ownerId}</p>, setup)

export const nameOf = (name: string | undefined): string => name ?? notFound()
export const homeOf = (home: string | undefined): string => home ?? redirect('/')
