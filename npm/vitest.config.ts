import { transformAsync } from '@babel/core'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

/** Has the React Compiler at what is named `*.compiled.tsx`, as applications that use it have. */
const reactCompiler = {
  name: 'react-compiler',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.compiled.tsx')
      ? transformAsync(code, {
          filename: id,
          configFile: false,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: [['babel-plugin-react-compiler', { panicThreshold: 'all_errors' }]],
        })
      : undefined,
}

const components = svelte({ configFile: 'svelte/svelte.config.js' })
const onServer = 'svelte/src/server.test.ts'

// One worker and much time: a build machine has few cores and other things to do, and the tests take seconds.
const test = { pool: 'threads', maxWorkers: 1, testTimeout: 60_000, hookTimeout: 60_000 } as const

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [reactCompiler],
        test: { ...test, name: 'all', include: ['*.test.ts', '!(svelte)/src/**/*.test.{ts,tsx}'] },
      },
      { plugins: [components], test: { ...test, name: 'svelte, server', include: [onServer] } },
      {
        plugins: [components],
        // Svelte is one thing in a browser and another on a server.
        resolve: { conditions: ['browser'] },
        test: { ...test, name: 'svelte', include: ['svelte/src/**/*.test.ts'], exclude: [onServer] },
      },
    ],
  },
})
