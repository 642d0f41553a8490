import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The pages of the front ends that were built, the same modules that a worker has: what renders a whole document of them. */
export const pagesOf = async folder => {
  const pages = {}
  for (const app of ['react', 'vue', 'svelte']) {
    const { pages: built } = JSON.parse(await readFile(join(folder, app, 'manifest.json'), 'utf8'))
    for (const [page, files] of Object.entries(built)) {
      const { render } = await import(pathToFileURL(join(folder, app, files.module)).href)
      pages[`${app}/${page}`] = { render, files }
    }
  }
  return async ({ page, url, base, locale, data }) => {
    const { render, files } = pages[page]
    const { signal } = new AbortController()
    const rendered = await render({ url, base, locale, stream: false, signal, data, report: console.error })
    return documentOf({ page, url, base, locale, data, files, ...rendered })
  }
}

const documentOf = ({ page, url, base, locale, data, files, head, body }) => {
  const scripts = files.scripts.map(it => `<script type="module" src="${base}/${it}"></script>`).join('')
  const preloads = files.preloads.map(it => `<link rel="modulepreload" href="${base}/${it}">`).join('')
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${head}${preloads}${scripts}</head><body><div id="mizan-root" data-page="${page}" data-base="${base}" data-url="${url}">${body}</div><script type="application/json" id="mizan-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script></body></html>
`
}
