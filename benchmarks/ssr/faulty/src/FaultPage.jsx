import { provider, useData } from '@mizan/react'
import { use } from 'react'
import { clinic, clinicOf, owners } from '../../contract.js'

const ClinicContext = provider(clinic)
const kept = []
const MEBIBYTE = 1024 * 1024

/** Renders the clinic, and does what the query of its address says. */
export const FaultPage = ({ url }) => {
  const fault = faults[url.split('?')[1]]
  return (
    <ClinicContext clinicId={clinicOf(url)}>
      <Owners />
      {fault?.()}
    </ClinicContext>
  )
}

const Owners = () => <p>{useData(owners).length}</p>

const Never = () => use(new Promise(() => {}))

const faults = {
  loop: () => {
    for (;;) {}
  },
  wait: () => <Never />,
  leak: () => {
    kept.push(new Uint8Array(32 * MEBIBYTE).fill(1))
  },
  print: () => {
    for (let line = 0; line < 5000; line++) {
      console.log(`line ${line} ${'x'.repeat(400)}`)
    }
  },
  exit: () => process.exit(3),
  die: () => process.kill(process.pid, 'SIGKILL'),
  throw: () => {
    throw new TypeError('thrown on purpose')
  },
  late: () => {
    setTimeout(() => {
      throw new Error('thrown late')
    }, 5)
    void Promise.reject(new Error('rejected late'))
  },
  broken: () => {
    process.getBuiltinModule('node:fs').writeSync(3, 'this is no frame, and it is longer than the lengths of one')
  },
  // A process of its own that outlives a render, and a loop that ends in being killed
  child: () => {
    Bun.spawn(['/bin/sh', '-c', 'sleep 600; exit', process.cwd()], { stdio: ['ignore', 'ignore', 'ignore'] })
    for (;;) {}
  },
}
