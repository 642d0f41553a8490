import '@petclinic/shared/clinic.css'
import { MizanError } from '@mizan/base'
import { MizanContext } from '@mizan/react'
import { connect } from '@petclinic/shared'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { contract } from './api/index.ts'

const client = connect(contract)

const root = createRoot(document.getElementById('app') as HTMLElement, {
  onCaughtError: error => {
    // An answer that is none is shown where the data would be; anything else is a bug.
    if (!(error instanceof MizanError)) {
      console.error(error)
    }
  },
})

root.render(
  <StrictMode>
    <MizanContext client={client}>
      <App />
    </MizanContext>
  </StrictMode>,
)
