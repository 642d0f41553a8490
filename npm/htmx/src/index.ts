export { type MizanExtension, type MizanOptions, mizan } from './mizan.ts'
