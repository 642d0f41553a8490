// Shows what it was given, and says which process it was.
const text = value => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const render = async ({ url, base, locale, data }) => ({
  status: 200,
  head: '',
  body: `<main data-worker="${process.pid}" data-at="${text(`${base}|${url}|${locale}`)}">${data.contexts
    .map(({ context, params, data }) => `<p>${context} ${text(JSON.stringify(params))} ${text(JSON.stringify(data))}</p>`)
    .join('')}</main>`,
})
