export { notFound, type Place, redirect, type Setup } from '@mizan/base/ssr'
export { hydratePage, hydrateParts } from './hydratePage.tsx'
