import type { Rollup } from 'vite'
import type { ManifestPage } from '../manifest.ts'

/** What a browser loads for a page. */
export type PageAssets = Omit<ManifestPage, 'module'>

/** @param folder from where they are served, relative to the application's root */
export const assetsOf = (bundle: Rollup.OutputBundle, entry: Rollup.OutputChunk, folder: string): PageAssets => {
  const chunks = imported(bundle, entry)
  const path = (file: string) => `${folder}/${file}`
  const styles = chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  return {
    scripts: [path(entry.fileName)],
    // What is imported comes first, as it does in the browser.
    styles: [...new Set(styles)].map(path),
    preloads: chunks
      .map(({ fileName }) => fileName)
      .filter(file => file !== entry.fileName)
      .map(path),
  }
}

/** A chunk behind all that it imports. */
const imported = (
  bundle: Rollup.OutputBundle,
  chunk: Rollup.OutputChunk,
  seen: Set<string> = new Set(),
): readonly Rollup.OutputChunk[] => {
  if (seen.has(chunk.fileName)) {
    return []
  }
  seen.add(chunk.fileName)
  const before = chunk.imports.flatMap(file => {
    const it = bundle[file]
    return it?.type === 'chunk' ? imported(bundle, it, seen) : []
  })
  return [...before, chunk]
}
