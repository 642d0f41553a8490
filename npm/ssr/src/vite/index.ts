export type { Framework, Manifest, ManifestPage } from '../manifest.ts'
export type { SsrOptions } from './options.ts'
export { mizanSsr } from './plugin.ts'
