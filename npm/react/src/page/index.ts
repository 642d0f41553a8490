export { notFound, type Place, redirect, type Setup } from '@mizan/base/ssr'
export { hydratePage } from './hydratePage.tsx'
