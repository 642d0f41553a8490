export { optimistic } from './optimistic.ts'
