/** After everything that promises alone can bring about. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) {
    await undefined
  }
}
