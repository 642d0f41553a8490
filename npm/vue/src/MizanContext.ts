import type { Mizan } from '@mizan/base'
import type { Live } from '@mizan/base/live'
import { type DefineSetupFnComponent, onMounted, onUnmounted, provide, type SetupContext } from 'vue'
import { SCOPE, useScope } from './scope.ts'

export interface MizanContextProps {
  readonly client: Mizan
  /** `live` of `@mizan/base/live`: what others change is shown as soon as it has happened, and channels can be joined. */
  readonly live?: ((client: Mizan) => Live) | undefined
}

/** The root: says which client is meant below. For another client give it another `key`. */
export const MizanContext: DefineSetupFnComponent<MizanContextProps> = {
  name: 'MizanContext',
  props: ['client', 'live'],
  setup({ client, live }: MizanContextProps, { slots }: SetupContext) {
    const its = live?.(client)
    let stop: (() => void) | undefined
    onMounted(() => {
      stop = its?.start()
    })
    onUnmounted(() => stop?.())
    provide(SCOPE, { client, params: {} })
    return () => slots.default?.()
  },
} as never

/** The client itself, for what the rest does not do. */
export const useMizan = (): Mizan => useScope().client
