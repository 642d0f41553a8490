/** A copy that inherits nothing: what every object has by its prototype (`constructor`) is not there. */
export const bare = <T>(object?: Readonly<Record<string, T>>): Record<string, T> =>
  ({ __proto__: null, ...object }) as unknown as Record<string, T>
