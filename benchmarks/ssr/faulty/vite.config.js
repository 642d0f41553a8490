import react from '@vitejs/plugin-react'
import { frontEnd } from '../front-end.js'

export default frontEnd('faulty', react())
