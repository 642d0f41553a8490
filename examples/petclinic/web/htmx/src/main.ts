import '@petclinic/shared/clinic.css'
import { mizan } from '@mizan/htmx'
import htmx from 'htmx.org'

htmx.defineExtension('mizan', mizan({ root: new URL('../api/mizan/', location.href).pathname }))

const failed = document.getElementById('failed') as HTMLElement

const tell = (what: string) => {
  failed.hidden = !what
  failed.textContent = what
}

document.addEventListener('htmx:afterRequest', event => {
  const { xhr } = (event as CustomEvent<{ readonly xhr: XMLHttpRequest }>).detail
  tell(xhr.status < 400 ? '' : `That was not done (${xhr.status}). The staff and the owner may.`)
})
