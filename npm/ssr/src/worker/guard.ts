/**
 * Components may do what they like: what they throw late is logged, and what ends the process does not.
 *
 * @returns what ends it
 */
export const guard = (): ((code: number) => never) => {
  const exit = process.exit.bind(process)
  process.exit = code => {
    throw new Error(`a component has called process.exit(${code ?? ''})`)
  }
  process.on('uncaughtException', error => console.error('thrown late:', error))
  process.on('unhandledRejection', error => console.error('rejected late:', error))
  return exit
}
