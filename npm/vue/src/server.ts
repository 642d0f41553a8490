import { inject, ssrContextKey } from 'vue'

/** Whether a server renders, whatever its globals look like. There nothing listens and nothing is fetched: what a page needs comes with it. */
export const isServer = (): boolean => !!inject(ssrContextKey, null)
