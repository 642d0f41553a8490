import { defineConfig } from 'vitest/config'

// One browser, one test at a time: the machine has few cores, and the server some, too.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/chromium.ts',
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 25 } },
  },
})
