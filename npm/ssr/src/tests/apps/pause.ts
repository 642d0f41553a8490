/** So long that other renders have their turn. */
export const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, Math.random() * 3))
