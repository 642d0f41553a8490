import { mizanSsr } from '@mizan/ssr/vite'
import { defineConfig, type PluginOption } from 'vite'

/** How each of the front ends is built into the WAR, below a folder of its name, and tried with `npm run dev -w <name>`. */
export const frontEnd = (name: string, ...plugins: PluginOption[]) =>
  defineConfig(({ command }) => ({
    // Wherever the WAR stands
    base: command === 'serve' ? `/petclinic/${name}/` : './',
    plugins,
    // The packages of this project are links, and what they import is to be found from here: there is one React.
    resolve: { preserveSymlinks: true },
    build: { outDir: `../../target/web/${name}`, emptyOutDir: true },
    // The petclinic itself, as `mvn -Prun` starts it
    server: { proxy: { [`^/petclinic/(?!${name}/)`]: 'http://localhost:8080' } },
  }))

/** The same for one that the server renders: its pages are all one component, in `src/<page>`. */
export const rendered = (name: string, page: string, ...plugins: PluginOption[]) =>
  defineConfig({
    plugins: [...plugins, mizanSsr({ app: name, pages: [page], server: `../../target/ssr/WEB-INF/mizan/${name}` })],
    resolve: { preserveSymlinks: true },
    // In development, too, what these links import is to be found from here.
    environments: { ssr: { resolve: { noExternal: [/^@mizan\//] } } },
    build: { outDir: `../../target/web/${name}`, emptyOutDir: true },
  })
