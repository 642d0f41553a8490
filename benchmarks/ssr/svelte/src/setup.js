import { http } from '@mizan/base/http'
import { attachPage } from '@mizan/base/page'
import { contract } from '../../contract.js'

export const setup = ({ base }) => ({ contract, transport: http({ root: `${base}/api/mizan/` }), attach: attachPage })
