import { defineConfig } from 'vitest/config'

// One worker: a build machine has few cores, and the tests take seconds.
export default defineConfig({ test: { include: ['*/src/**/*.test.ts'], pool: 'threads', maxWorkers: 1 } })
