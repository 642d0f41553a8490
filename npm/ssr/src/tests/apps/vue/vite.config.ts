import { mizanSsr } from '@mizan/ssr/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [vue(), mizanSsr({ app: 'vue' })] })
