import type { Framework } from '../manifest.ts'

export interface SsrOptions {
  /** What the front end is called; its assets are served from the folder of that name in the application. */
  readonly app: string
  /** The folder of its sources, relative to Vite's `root`. By default `src`. */
  readonly sources?: string
  /** Which components are pages: files relative to `sources`, or what they are called. By default what ends in `Page.tsx` and its like. */
  readonly pages?: readonly string[] | RegExp
  /** The module that exports `setup`, which makes a page's client, relative to `sources`. By default `setup.ts`. */
  readonly setup?: string
  /** By default by the pages' extension. */
  readonly framework?: Framework
  /** Where to put what the server renders, relative to Vite's `root`; the assets go to `build.outDir`. By default `dist-ssr`. */
  readonly server?: string
}
