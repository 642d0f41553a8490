export { devtools } from './panel.ts'
export { type Happening, type Observed, observe, type Seen } from './seen.ts'
