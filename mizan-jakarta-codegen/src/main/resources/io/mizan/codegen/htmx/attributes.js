
/** What is wrong with the elements below a node that say which context they show: an unknown name, a name misspelt. */
export const problems = (root = document) =>
  [...root.querySelectorAll('[mizan-context], [mizan-params]')].flatMap(element =>
    wrong(element.getAttribute('mizan-context'), element.getAttribute('mizan-params')).map(message => ({
      element,
      message,
    })),
  )

const wrong = (context, params) => {
  const known = PARAMS.get(context)
  if (!known) {
    return [context === null ? 'mizan-params without a mizan-context' : `there is no context '${context}'`]
  }
  const said = read(params ?? '{}')
  return said === undefined
    ? [`mizan-params is no object in JSON: ${params}`]
    : Object.keys(said)
        .filter(name => !known.includes(name))
        .map(name => `the context '${context}' has no parameter '${name}'; it has ${known.join(', ') || 'none'}`)
}

const read = params => {
  try {
    const said = JSON.parse(params)
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? said : undefined
  } catch {
    return undefined
  }
}

const attributes = (context, params) => {
  const texts = Object.entries(params).map(([name, value]) => [name, text(name, value)])
  const said = {
    'mizan-context': context,
    ...(texts.length > 0 && { 'mizan-params': JSON.stringify(Object.fromEntries(texts)) }),
  }
  const written = Object.entries(said).map(([name, value]) => `${name}="${escaped(value)}"`)
  return Object.defineProperty(said, 'toString', { value: () => written.join(' ') })
}

const text = (name, value) => {
  const isExact = Number.isSafeInteger(value) || ['string', 'bigint', 'boolean'].includes(typeof value)
  if (!isExact) {
    throw new TypeError(`${name}: ${value} is no exact value; a number beyond 2^53 is a bigint or text`)
  }
  return `${value}`
}

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = value => value.replace(/[&<>"']/g, character => ESCAPES[character])
