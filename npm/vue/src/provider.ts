import type { Context } from '@mizan/base'
import { type DefineSetupFnComponent, provide, type SetupContext, watch } from 'vue'
import { SCOPE, useScope } from './scope.ts'
import { isServer } from './server.ts'

/** A component whose props are a context's shared parameters. */
// biome-ignore lint/suspicious/noExplicitAny: as Vue has it
export type Provider<Shared extends Record<string, any>> = DefineSetupFnComponent<Shared>

/** Makes the component that says which instance of a context is meant below. It starts the one request, and waits for nothing. */
// biome-ignore lint/suspicious/noExplicitAny: as Vue has it
export const provider = <S extends Record<string, any>>(context: Context<S>): Provider<S> =>
  ({
    name: context.name,
    props: Object.keys(context.params),
    setup(props: S, { slots }: SetupContext) {
      const { client, params } = useScope()
      provide(SCOPE, { client, params: { ...params, [context.name]: props } })
      const instance = () => client.instance({ context, name: '' }, props)
      if (!isServer()) {
        watch(instance, it => void it.ready(), { immediate: true })
      }
      return () => slots.default?.()
    },
  }) as never
