/** What stands in `manifest.json` of a front end that was built. */
export interface Manifest {
  readonly v: 1
  readonly app: string
  readonly framework: Framework
  /** Of all that the server needs: hexadecimal, 128 bits. */
  readonly hash: string
  /** By the file of their component, below the sources. */
  readonly pages: Readonly<Record<string, ManifestPage>>
}

export type Framework = 'react' | 'vue' | 'svelte'

/** Addresses are relative to the application's root. */
export interface ManifestPage {
  /** What the worker imports, relative to the manifest. */
  readonly module: string
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
  readonly preloads: readonly string[]
}
