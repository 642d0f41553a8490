import { http } from '@mizan/base/http'
import type { Setup } from '@mizan/react/page'

export const setup: Setup = ({ base }) => ({
  contract: { hash: 'abc' },
  transport: http({ root: `${base}/api/mizan/` }),
})
