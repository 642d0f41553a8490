import { startWorker } from './startWorker.ts'

// Has a worker loop, and says which.
const worker = startWorker(process.argv[2] as string)
await worker.ready
void worker.render({ app: 'react', page: 'BadPage.tsx', url: '/loop' }).catch(() => undefined)
console.log(worker.pid)
