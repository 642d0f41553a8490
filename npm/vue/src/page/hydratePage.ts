import { isSignal, openPage, type Setup } from '@mizan/base/ssr'
import { type App, type Component, createApp, createSSRApp } from 'vue'
import { whole } from './whole.ts'

/** Brings the page to life that a server has sent; where it has sent no HTML, renders it. */
export const hydratePage = (page: Component, setup: Setup): App => {
  const { element, place, client, isRendered, failed } = openPage(setup)
  const app = (isRendered ? createSSRApp : createApp)(whole(page, client, place))
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
