import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/books/',
  plugins: [react()],
  build: { outDir: '../target/web', emptyOutDir: true },
  server: { proxy: { '/books/api': { target: 'http://localhost:8080', ws: true } } },
})
