import type { Place } from '@mizan/vue/page'
import { makeRouter, type Route, type Router } from '@petclinic/shared'
import { type InjectionKey, inject, onMounted, onUnmounted, provide, type ShallowRef, shallowRef } from 'vue'

interface Way extends Router {
  /** What the page shows. */
  readonly route: Readonly<ShallowRef<Route>>
  /** Whether the address says that a form of the page is open: `pet`, or `visit-12`. */
  opens(form: string): boolean
}

const WAY: InjectionKey<Way> = Symbol()

/** The way through the clinic of this one page, for it and all below it. */
export const provideRouter = ({ base, url, refused }: Place & { readonly refused?: string | undefined }): Way => {
  const router = makeRouter({ base, frontEnd: 'vue', url, refused })
  const route = shallowRef(router.now())
  let leave = () => {}
  onMounted(() => {
    const stop = router.on(() => {
      route.value = router.now()
    })
    addEventListener('click', router.follow)
    leave = () => {
      stop()
      removeEventListener('click', router.follow)
    }
  })
  onUnmounted(() => leave())
  const opens = (form: string) => route.value.page === 'owner' && route.value.open === form
  const way = { ...router, route, opens }
  provide(WAY, way)
  return way
}

export const useRouter = (): Way => inject(WAY) as Way
