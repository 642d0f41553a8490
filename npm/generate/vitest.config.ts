import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['it/**/*.test.ts'], testTimeout: 60_000, maxWorkers: 1 } })
