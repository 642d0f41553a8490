import { MizanError } from '../error.ts'

/** What has no canonical text of a type. */
export const refused = (type: string, value: unknown): MizanError =>
  new MizanError('invalid_parameter', `not ${type}: ${String(value).slice(0, 64)}`)
