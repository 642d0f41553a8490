import type { Instance, MizanError } from '@mizan/base'

/** Which instance an error that was thrown is of. */
export const failedBy: WeakMap<MizanError, Instance> = new WeakMap()

const MOMENT = 100

/**
 * What was thrown while it was first rendered was never shown, so nobody would have it forgotten: a boundary that is reset
 * would be given the same again. Later, since React renders what throws a second time before it believes it.
 */
export const forgetLater = (instance: Instance): void => {
  if (typeof window !== 'undefined') {
    setTimeout(() => instance.subscribe(() => {})(), MOMENT)
  }
}
