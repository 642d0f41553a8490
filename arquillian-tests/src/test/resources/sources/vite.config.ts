import { mizanSsr } from '@mizan/ssr/vite'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [mizanSsr({ app: 'developed' })] })
