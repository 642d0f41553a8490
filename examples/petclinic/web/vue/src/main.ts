import '@petclinic/shared/clinic.css'
import { MizanContext } from '@mizan/vue'
import { connect } from '@petclinic/shared'
import { createApp, h } from 'vue'
import App from './App.vue'
import { contract } from './api/index.ts'

const client = connect(contract)

createApp({ render: () => h(MizanContext, { client }, () => h(App)) }).mount('#app')
