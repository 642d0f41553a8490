import { http } from '@mizan/base/http'
import type { Setup } from '@mizan/react/page'
import { contract } from '../../contract.ts'

export const setup: Setup = ({ base }) => ({ contract, transport: http({ root: `${base}/api/mizan/` }) })
