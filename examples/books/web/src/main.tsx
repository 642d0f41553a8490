import { createMizan } from '@mizan/base'
import { http } from '@mizan/base/http'
import { live } from '@mizan/base/live'
import { MizanContext } from '@mizan/react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { contract } from './api'

const mizan = createMizan({ contract, transport: http({ root: `${import.meta.env.BASE_URL}api/mizan/` }) })

createRoot(document.getElementById('root') as HTMLElement).render(
  <MizanContext client={mizan} live={live}>
    <App bookId={new URLSearchParams(location.search).get('book') ?? '2'} />
  </MizanContext>,
)
