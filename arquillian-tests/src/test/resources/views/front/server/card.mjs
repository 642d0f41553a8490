// Shows what it was given, and where.
const text = value => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const render = async ({ url, base, locale, prefix, props, data }) => ({
  status: 200,
  head: '<title>no business of a part</title>',
  body: `<article id="${prefix}card" title="${text(`${base}|${url}|${locale}`)}">${text(JSON.stringify(props))} ${data.contexts
    .map(({ context, data }) => `${context} ${text(JSON.stringify(data))}`)
    .join(' ')}</article>`,
})
