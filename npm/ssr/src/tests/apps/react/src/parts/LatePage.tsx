import { Suspense, use } from 'react'

const after = (milliseconds: number) => new Promise<string>(resolve => setTimeout(() => resolve('late'), milliseconds))

const Late = ({ what }: { readonly what: Promise<string> }) => <i>{use(what)}</i>

/** Half of it is there at once. */
export const LatePage = () => (
  <main>
    <b>at once</b>
    <Suspense fallback="…">
      <Late what={after(100)} />
    </Suspense>
  </main>
)
