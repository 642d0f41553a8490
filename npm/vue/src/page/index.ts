export { notFound, type Place, redirect, type Setup } from '@mizan/base/ssr'
export { hydratePage, hydrateParts } from './hydratePage.ts'
export { type Head, useHead } from './useHead.ts'
