import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Window } from 'happy-dom'
import { expect, vi } from 'vitest'
import type { Manifest } from '../manifest.ts'

const GLOBALS = [
  'navigator',
  'document',
  'location',
  'Node',
  'Element',
  'Text',
  'Comment',
  'HTMLElement',
  'HTMLIFrameElement',
  'SVGElement',
  'HTMLTemplateElement',
  'HTMLMediaElement',
  'DocumentFragment',
  'Event',
  'CustomEvent',
  'MutationObserver',
] as const

/** What was asked for; nothing is answered. */
export const requests = vi.fn((_: string) => new Promise<Response>(() => undefined))
/** What was complained of. */
export const complaints = vi.fn()

/** For each test anew. */
export const stubBrowser = (): void => {
  requests.mockReset()
  complaints.mockReset()
  vi.stubGlobal('fetch', requests)
  vi.stubGlobal('reportError', complaints)
  vi.spyOn(console, 'error').mockImplementation(complaints)
  vi.spyOn(console, 'warn').mockImplementation(complaints)
}

/** A window with an empty document, which is the global one from now on. */
export const openWindow = (url: string): void => {
  const window = new Window({ url: `https://clinic.example/clinic${url}` })
  vi.stubGlobal('window', window)
  for (const name of GLOBALS) {
    vi.stubGlobal(name, window[name])
  }
  document.documentElement.lang = 'de'
}

// As Node does it, and not as tests have it done
const NATIVE = 'data:text/javascript,export const imported = url => import(url)'
const { imported } = await import(/* @vite-ignore */ NATIVE)
let runs = 0

/** Runs the script of a page as its address in a document does, but more than once. */
export const runScript = async (folder: string, app: string, page: string): Promise<void> => {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'server', app, 'manifest.json'), 'utf8'))
  const script = manifest.pages[page]?.scripts[0] ?? expect.fail()
  await imported(`${pathToFileURL(join(folder, 'web', script)).href}?${runs++}`)
}
