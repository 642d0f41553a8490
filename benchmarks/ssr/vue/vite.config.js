import vue from '@vitejs/plugin-vue'
import { frontEnd } from '../front-end.js'

export default frontEnd('vue', vue())
