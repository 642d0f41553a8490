import type { Mizan } from '@mizan/base'
import { type DefineSetupFnComponent, provide, type SetupContext } from 'vue'
import { SCOPE, useScope } from './scope.ts'

/** The root: says which client is meant below. For another client give it another `key`. */
export const MizanContext: DefineSetupFnComponent<{ readonly client: Mizan }> = {
  name: 'MizanContext',
  props: ['client'],
  setup({ client }: { readonly client: Mizan }, { slots }: SetupContext) {
    provide(SCOPE, { client, params: {} })
    return () => slots.default?.()
  },
} as never

/** The client itself, for what the rest does not do. */
export const useMizan = (): Mizan => useScope().client
