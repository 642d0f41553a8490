import type { Mizan } from '@mizan/base'
import type { Place } from '@mizan/base/ssr'
import { type Component, h, Suspense, type VNode } from 'vue'
import { MizanContext } from '../MizanContext.ts'

/** A page below its client: the same on the server and in the browser. */
export const whole = (page: Component, client: Mizan, place: Place): { render(): VNode } => ({
  render: () => h(MizanContext, { client }, () => h(Suspense, null, () => h(page, place))),
})
