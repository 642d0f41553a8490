import { svelte } from '@sveltejs/vite-plugin-svelte'
import { frontEnd } from '../vite.shared.ts'

export default frontEnd('svelte', svelte({ configFile: false }))
