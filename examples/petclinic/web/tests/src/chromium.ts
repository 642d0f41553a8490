import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of all tests listens. */
    readonly browser: string
  }
}

/** What would take the security away that is to be tested, or end the browser with its first window. */
const UNWANTED = /disable-web-security|site-isolation|IsolateOrigins|allow-running-insecure|single-process|no-zygote/

/** Starts the browser of all tests; it comes from npm and needs no package of the system. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await chromium.launchServer({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter(arg => !UNWANTED.test(arg)), '--disable-background-networking'],
  })
  project.provide('browser', server.wsEndpoint())
  return () => server.close()
}
