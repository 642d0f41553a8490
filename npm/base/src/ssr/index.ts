export { type OpenPage, openPage } from './open.ts'
export { createServerMizan, type Render, type Rendered, type RenderRequest, renderedSignal } from './render.ts'
export type { PageOptions, Place, Setup } from './setup.ts'
export { isSignal, NotFound, notFound, Redirect, redirect, type Signal } from './signal.ts'
