import { isSignal, type OpenPage, openPage, openParts, type Setup } from '@mizan/base/ssr'
import { type App, type Component, createApp, createSSRApp } from 'vue'
import { whole } from './whole.ts'

/** Brings the page to life that a server has sent; where it has sent no HTML, renders it. */
export const hydratePage = (page: Component, setup: Setup): App => show(page, openPage(setup))

/** The same for each part of that name in a document that something else has made, and for those that come later. */
export const hydrateParts = (part: Component, setup: Setup, name: string): void =>
  openParts(setup, name, opened => {
    const app = show(part, opened)
    return () => app.unmount()
  })

const show = (page: Component, { element, place, prefix, client, isRendered, failed }: OpenPage): App => {
  const app = (isRendered ? createSSRApp : createApp)(whole(page, client, place))
  app.config.idPrefix = prefix
  app.config.errorHandler = async error => {
    if (isSignal(error)) {
      // What is being mounted is first mounted.
      await undefined
      app.unmount()
    }
    failed(error)
  }
  app.mount(element)
  return app
}
