import type { Mizan } from '@mizan/base'
import { settled } from '@mizan/base/testing'
import { afterEach } from 'vitest'
import {
  type App,
  type Component,
  createApp,
  createSSRApp,
  defineComponent,
  h,
  nextTick,
  type VNode,
  type VNodeChild,
} from 'vue'
import { MizanContext } from '../index.ts'
import { clinic, useOwnerDetail } from './clinic.ts'

export * from './clinic.ts'

/** A component out of its `setup`. */
export const component = <P extends object>(
  setup: (props: P) => (() => VNodeChild) | Promise<() => VNodeChild>,
  ...props: (keyof P & string)[]
): Component<P> => defineComponent({ props, setup } as never) as Component<P>

/** Owner 5, by default; says how often it was rendered. */
export const detail = () => {
  let renders = 0
  const it = component<{ ownerId?: number }>(props => {
    const { data, error, isPending } = useOwnerDetail(() => (props.ownerId ? { ownerId: props.ownerId } : {}))
    return () => {
      renders++
      return h('b', error.value ? error.value.code : isPending.value ? '…' : data.value?.name)
    }
  }, 'ownerId')
  return { Detail: it, renders: () => renders }
}

const apps = new Set<App>()

afterEach(() => {
  for (const app of apps) {
    app.unmount()
  }
  apps.clear()
})

export const whole = (client: Mizan, content: () => VNodeChild) => ({
  render: (): VNode => h(MizanContext, { client }, content),
})

/** What is shown of an application whose server and time are in the hands of a test. */
export const place = (
  content: () => VNodeChild,
  { html, on: it = clinic() }: { readonly html?: string; readonly on?: ReturnType<typeof clinic> } = {},
) => {
  const element = document.createElement('div')
  document.body.append(element)
  element.innerHTML = html ?? ''
  const warnings: string[] = []
  const errors: unknown[] = []
  const app = (html === undefined ? createApp : createSSRApp)(whole(it.mizan, content))
  app.config.warnHandler = message => warnings.push(message)
  app.config.errorHandler = error => errors.push(error)
  apps.add(app)
  app.mount(element)
  return {
    ...it,
    element,
    warnings,
    errors,
    text: () => element.textContent,
    /** After everything that is due now is shown. */
    async shown() {
      await settled()
      await nextTick()
      await settled()
      return element.textContent
    },
    unmount() {
      apps.delete(app)
      app.unmount()
    },
  }
}
