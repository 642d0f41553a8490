// The same pages with no Java at all: bun plain.js <folder of the front ends> <port>
import { clinicOf } from './contract.js'
import { ownersOf } from './owners.js'
import { pagesOf } from './pages.js'

const [folder, port] = process.argv.slice(2)
const render = await pagesOf(folder)
const names = { react: 'react/OwnersPage.jsx', vue: 'vue/OwnersPage.vue', svelte: 'svelte/OwnersPage.svelte' }

Bun.serve({
  hostname: '127.0.0.1',
  port: Number(port),
  async fetch(request) {
    const url = new URL(request.url).pathname
    const clinic = clinicOf(url)
    const contexts = [{ context: 'clinic', params: { clinic_id: clinic }, data: { owners: ownersOf(clinic) } }]
    const page = names[url.split('/').at(-2)]
    const html = await render({ page, url, base: '', locale: 'en', data: { v: 1, contexts } })
    return new Response(html, { headers: { 'Content-Type': 'text/html;charset=utf-8' } })
  },
})
