import { bare } from '../bare.ts'

/** What is held at the path of a field: `owner.name`, `lines.0.count`. */
export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce((held, name) => bare(held as Readonly<Record<string, unknown>>)[name], values)
