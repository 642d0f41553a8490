import type { Instance, MizanError } from '@mizan/base'

/** Which instance an error that was thrown is of. */
export const failedBy: WeakMap<MizanError, Instance> = new WeakMap()

/**
 * What is thrown by a component that was never shown is forgotten by nobody, and a boundary that is reset would be given it
 * again. So it is forgotten here, but not at once: React renders what throws a second time before it believes it.
 */
export const forgetSoon = ({ release }: Instance): void => {
  setTimeout(release, 100)
}
