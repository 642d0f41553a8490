import { frontEnd } from '../vite.shared.ts'

export default frontEnd('htmx')
