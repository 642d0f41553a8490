import { language } from '@petclinic/shared'

/** What is said of what the browser finds wrong: what the server says of it, in the language of the browser. */
export const { message } = await (language() === 'de' ? import('./api/messages/de.ts') : import('./api/messages/en.ts'))
