// Compiled, never run: what has to compile, and what must not.
import type { Component } from 'svelte'
import { hydratePage, notFound, type Place, redirect, type Setup } from './index.ts'

declare const All: Component<Place>
declare const Some: Component<{ readonly url: string }>
declare const More: Component<{ readonly ownerId: number }>
const setup: Setup = ({ base }) => ({ contract: { hash: base } })
export const pages = () => [hydratePage(All, setup), hydratePage(Some, setup)]
// @ts-expect-error: nobody gives it an owner
export const more = () => hydratePage(More, setup)

export const nameOf = (name: string | undefined): string => name ?? notFound()
export const homeOf = (home: string | undefined): string => home ?? redirect('/')
