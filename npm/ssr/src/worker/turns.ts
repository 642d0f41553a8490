/**
 * Begins tasks in the order in which they come, one in each turn of the event loop: what one has said is on its way, and what
 * has come in is known, before the next begins.
 */
export const createTurns = (): ((task: () => void) => void) => {
  const waiting: (() => void)[] = []
  let isTurning = false

  const turn = () => {
    const task = waiting.shift()
    isTurning = task !== undefined
    if (task) {
      setImmediate(turn)
      task()
    }
  }

  return task => {
    waiting.push(task)
    if (!isTurning) {
      turn()
    }
  }
}
