import { render } from 'svelte/server'
import { ada, clinic, pageOf } from './clinic.ts'
import Page from './Page.svelte'
import Root from './Root.svelte'

/** What a server renders of the page, with its data in place. */
export const html = (): string =>
  render(Root, { props: { client: clinic({ data: pageOf(ada) }).mizan, of: Page } }).body
