import react from '@vitejs/plugin-react'
import { rendered } from '../vite.shared.ts'

export default rendered('react', 'App.tsx', react())
