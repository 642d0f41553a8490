import { defineConfig } from 'vite'

// The worker as one file, which needs nothing beside it.
export default defineConfig({
  build: {
    ssr: 'src/worker/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'worker.mjs', codeSplitting: false } },
  },
  ssr: { noExternal: true },
})
