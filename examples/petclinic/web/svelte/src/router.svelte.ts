import type { Place } from '@mizan/svelte/page'
import { makeRouter, type Route, type Router } from '@petclinic/shared'
import { createContext } from 'svelte'

interface Way extends Router {
  /** What the page shows. */
  readonly route: Route
  /** Whether the address says that a form of the page is open: `pet`, or `visit-12`. */
  opens(form: string): boolean
}

const [useRouter, setRouter] = createContext<Way>()

export { useRouter }

/** The way through the clinic of this one page, for it and all below it. */
export const provideRouter = ({ base, url, refused }: Place & { readonly refused?: string }): Way => {
  const router = makeRouter({ base, frontEnd: 'svelte', url, refused })
  let route = $state.raw(router.now())
  $effect(() =>
    router.on(() => {
      route = router.now()
    }),
  )
  return setRouter({
    ...router,
    get route() {
      return route
    },
    opens: form => route.page === 'owner' && route.open === form,
  })
}
