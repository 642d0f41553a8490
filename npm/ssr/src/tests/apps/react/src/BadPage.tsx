import type { Place } from '@mizan/react/page'

/** Does what its address says. */
export const BadPage = ({ url }: Place) => {
  switch (url.split('/').at(-1)) {
    case 'throw':
      throw new TypeError('thrown on purpose')
    case 'exit':
      process.exit(3)
      break
    case 'late':
      setTimeout(() => {
        throw new Error('too late')
      })
      void Promise.reject(new Error('rejected too late'))
      break
    case 'print':
      process.stdout.write(`${'printed '.repeat(20_000)}\n`)
      console.log('logged')
      break
    case 'loop':
      for (;;) {}
    case 'kill':
      process.kill(process.pid, 'SIGKILL')
      break
    case 'much':
      return <p>{'x'.repeat(1024 * 1024)}</p>
    case 'large':
      return <p>{'x'.repeat(17 * 1024 * 1024)}</p>
    case 'long':
      return Array.from({ length: 17 }, (_, at) => <p key={at}>{'x'.repeat(1024 * 1024)}</p>)
  }
  return <p>survived</p>
}
