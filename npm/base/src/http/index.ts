export { bearer } from './bearer.ts'
export { type HttpOptions, http } from './http.ts'
