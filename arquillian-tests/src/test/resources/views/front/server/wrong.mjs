// Goes wrong.
export const render = async () => {
  throw new TypeError('secret of the inside')
}
