import { defineConfig } from 'vitest/config'

/** Tests against a server, whose address is in `MIZAN_TEST_SERVER`: `ClientsIT` starts one and runs them. */
export default defineConfig({
  test: {
    include: ['base/src/tests/server/*.server.ts'],
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
