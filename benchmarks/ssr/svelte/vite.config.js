import { svelte } from '@sveltejs/vite-plugin-svelte'
import { frontEnd } from '../front-end.js'

export default frontEnd('svelte', svelte({ configFile: false }))
