import { mizanSsr } from '@mizan/ssr/vite'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({ plugins: [svelte({ configFile: false }), mizanSsr({ app: 'svelte' })] })
