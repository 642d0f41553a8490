export { attachPage, type Page } from './attach.ts'
export { parseInvalidate } from './field.ts'
export { reloadStale } from './reload.ts'
export { type Channel, joinTabs } from './tabs.ts'
