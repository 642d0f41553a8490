import { defineConfig } from 'vitest/config'

// One worker and much time: a build machine has few cores and other things to do, and the tests take seconds.
export default defineConfig({
  test: { include: ['*.test.ts', '*/src/**/*.test.{ts,tsx}'], pool: 'threads', maxWorkers: 1, testTimeout: 60_000 },
})
