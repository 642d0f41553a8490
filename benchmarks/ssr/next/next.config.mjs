import { dirname } from 'node:path'

export default {
  // The table is that of the front end in React.
  experimental: { externalDir: true },
  outputFileTracingRoot: dirname(import.meta.dirname),
  poweredByHeader: false,
}
