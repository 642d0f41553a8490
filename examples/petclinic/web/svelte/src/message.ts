import type { Message } from '@mizan/base/form'
import { language } from '@petclinic/shared'
import { message as german } from './api/messages/de.ts'
import { message as english } from './api/messages/en.ts'

/** What is said of what the browser finds wrong: what the server says of it, in the language of the browser. */
export const message: Message = constraint => (language() === 'de' ? german : english)(constraint)
