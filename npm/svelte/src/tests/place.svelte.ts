import { settled } from '@mizan/base/testing'
import { type Component, flushSync, hydrate, mount, unmount } from 'svelte'
import { afterEach } from 'vitest'
import { clinic } from './clinic.ts'
import Root from './Root.svelte'

export * from './clinic.ts'

const open = new Set<() => Promise<void>>()

afterEach(async () => {
  await Promise.all([...open].map(close => close()))
})

interface Options<P> {
  readonly props?: P
  /** What a server has rendered. */
  readonly html?: string
  readonly on?: ReturnType<typeof clinic>
}

/** What is shown of a component whose server and time are in the hands of a test. */
// biome-ignore lint/suspicious/noExplicitAny: as Svelte has it
export const place = <P extends Record<string, any>>(of: Component<P>, options: Options<Partial<P>> = {}) => {
  const { html, on: it = clinic() } = options
  const target = document.createElement('div')
  document.body.append(target)
  target.innerHTML = html ?? ''
  const props: Partial<P> = $state({ ...options.props } as Partial<P>)
  const app = (html === undefined ? mount : hydrate)(Root as Component, {
    target,
    props: new Proxy({ client: it.mizan, of } as object, {
      get: (own, name) => Reflect.get(name in own ? own : props, name),
      ownKeys: own => [...Reflect.ownKeys(own), ...Reflect.ownKeys(props)],
      getOwnPropertyDescriptor: (own, name) => ({
        value: Reflect.get(name in own ? own : props, name),
        enumerable: true,
        configurable: true,
      }),
      has: (own, name) => name in own || name in props,
    }),
  })
  const close = async () => {
    open.delete(close)
    await unmount(app)
    target.remove()
    await settled()
  }
  open.add(close)
  flushSync()
  return {
    ...it,
    element: target,
    props,
    unmount: close,
    text: () => target.textContent?.replaceAll(/\s+/g, ' ').trim(),
    /** After everything that is due now is shown. */
    async shown() {
      await settled()
      flushSync()
      await settled()
      return target.textContent?.replaceAll(/\s+/g, ' ').trim()
    },
  }
}
