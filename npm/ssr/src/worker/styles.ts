import type { EnvironmentModuleNode, ViteDevServer } from 'vite'

const STYLE = /\.(css|less|sass|scss|styl|stylus|pcss|postcss)($|\?)/

/** The styles of a page as elements, so that it is never seen without: Vite's own script knows them again. */
export const stylesOf = async (vite: ViteDevServer, id: string): Promise<string> => {
  const { moduleGraph } = vite.environments.ssr
  const page = await moduleGraph.getModuleByUrl(id)
  const styles = page ? reached(page).filter(({ url }) => STYLE.test(url)) : []
  const elements = await Promise.all(
    styles.map(async it => {
      const inline = `${it.url}${it.url.includes('?') ? '&' : '?'}inline`
      const css = (await vite.ssrLoadModule(inline)).default as string
      return `<style type="text/css" data-vite-dev-id="${attribute(it.id ?? it.url)}">${css.replaceAll('</', '<\\/')}</style>`
    }),
  )
  return elements.join('')
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** A module behind all that it imports. */
const reached = (
  from: EnvironmentModuleNode,
  seen: Set<EnvironmentModuleNode> = new Set(),
): readonly EnvironmentModuleNode[] => {
  if (seen.has(from)) {
    return []
  }
  seen.add(from)
  return [...[...from.importedModules].flatMap(it => reached(it, seen)), from]
}
