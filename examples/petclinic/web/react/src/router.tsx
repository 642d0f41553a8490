import { makeRouter, type Route, type Router } from '@petclinic/shared'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'

const RouterContext = createContext<Router | undefined>(undefined)

interface RoutedProps {
  readonly base: string
  readonly url: string
  readonly refused: string | undefined
  readonly children: ReactNode
}

/** Follows the address of one page. */
export const Routed = ({ base, url, refused, children }: RoutedProps): ReactNode => {
  const [router] = useState(() => makeRouter({ base, frontEnd: 'react', url, refused }))
  useEffect(() => {
    document.addEventListener('click', router.follow)
    return () => document.removeEventListener('click', router.follow)
  }, [router])
  return <RouterContext value={router}>{children}</RouterContext>
}

export const useRouter = (): Router => {
  const router = useContext(RouterContext)
  if (!router) {
    throw new Error('no <Routed>')
  }
  return router
}

export const useRoute = (): Route => {
  const { on, now } = useRouter()
  return useSyncExternalStore(on, now, now)
}

const never = () => () => {}

/** Whether the page has come alive: until then forms are the browser's own. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
