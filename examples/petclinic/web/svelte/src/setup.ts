import type { Setup } from '@mizan/svelte/page'
import { pageSetup } from '@petclinic/shared'
import { contract } from './api/index.ts'

export const setup: Setup = ({ base }) => pageSetup(contract, base)
