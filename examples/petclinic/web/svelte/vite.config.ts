import { svelte } from '@sveltejs/vite-plugin-svelte'
import { rendered } from '../vite.shared.ts'

export default rendered('svelte', 'App.svelte', svelte({ configFile: false }))
