import vue from '@vitejs/plugin-vue'
import { frontEnd } from '../vite.shared.ts'

export default frontEnd('vue', vue())
