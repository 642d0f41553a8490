import '@petclinic/shared/clinic.css'
import { connect } from '@petclinic/shared'
import { mount } from 'svelte'
import App from './App.svelte'
import { contract } from './api/index.ts'

mount(App, { target: document.getElementById('app') as HTMLElement, props: { client: connect(contract) } })
