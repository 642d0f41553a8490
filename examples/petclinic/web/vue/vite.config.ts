import vue from '@vitejs/plugin-vue'
import { rendered } from '../vite.shared.ts'

export default rendered('vue', 'App.vue', vue())
