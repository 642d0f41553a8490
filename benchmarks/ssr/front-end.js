import { mizanSsr } from '@mizan/ssr/vite'
import { defineConfig } from 'vite'

/** How each front end is built, for browsers and for the server. */
export const frontEnd = (app, ...plugins) =>
  defineConfig({
    plugins: [...plugins, mizanSsr({ app, setup: 'setup.js', server: `../../target/ssr/server/${app}` })],
    // The packages of this project are links, and what they import is to be found from here.
    resolve: { preserveSymlinks: true },
    build: { outDir: `../../target/ssr/web/${app}`, emptyOutDir: true },
  })
