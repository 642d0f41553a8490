/** What is wrong with each field, without the texts. */
export const codes = (
  errors: Readonly<Record<string, readonly { readonly code: string }[]>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(errors).map(([name, all]) => [name, all.map(({ code }) => code)]))
