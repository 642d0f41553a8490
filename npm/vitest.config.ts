import { transformAsync } from '@babel/core'
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

// One worker and much time: a build machine has few cores and other things to do, and the tests take seconds.
export default defineConfig({
  plugins: [reactCompiler],
  test: {
    include: ['*.test.ts', '*/src/**/*.test.{ts,tsx}'],
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 60_000,
  },
})
