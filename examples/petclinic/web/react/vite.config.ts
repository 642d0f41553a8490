import react from '@vitejs/plugin-react'
import { frontEnd } from '../vite.shared.ts'

export default frontEnd('react', react())
