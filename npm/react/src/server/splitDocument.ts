const TAIL = '</body></html>'

/** A document that React renders, in its parts. */
export interface Split {
  readonly head: string
  /** What stands between `<body>` and `</body>`. */
  readonly body: string | AsyncIterable<Uint8Array>
  /** React has given the whole of it up, and left it to the browser. */
  readonly isLeft: boolean
}

/** @param id of the document's body: nobody else knows it, so it stands where the head ends and nowhere before */
export const splitDocument = async (html: ReadableStream<Uint8Array>, id: string, stream: boolean): Promise<Split> => {
  const reader = html.getReader()
  const decoder = new TextDecoder()
  const start = `</head><body id="${id}">`
  let text = ''
  let done = false
  const more = async () => {
    const next = await reader.read()
    done = next.done
    text += decoder.decode(next.value, { stream: !done })
  }
  while (!done && (!stream || !text.includes(start))) {
    await more()
  }
  const at = text.indexOf(start)
  const head = text.slice(text.indexOf('<head>') + '<head>'.length, at)
  text = text.slice(at + start.length)
  const isLeft = text.startsWith('<!--$!-->')
  if (!stream) {
    return { head, isLeft, body: text.slice(0, text.lastIndexOf(TAIL)) }
  }

  const encoder = new TextEncoder()
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      while (!done) {
        const end = text.length - heldBack(text)
        if (end > 0) {
          yield encoder.encode(text.slice(0, end))
          text = text.slice(end)
        }
        await more()
      }
      if (text !== TAIL) {
        yield encoder.encode(text.slice(0, text.lastIndexOf(TAIL)))
      }
    } finally {
      await reader.cancel()
    }
  }
  return { head, isLeft, body: body() }
}

/** How much of its end may be where the document ends. */
const heldBack = (text: string): number => {
  let length = Math.min(text.length, TAIL.length)
  while (!text.endsWith(TAIL.slice(0, length))) {
    length--
  }
  return length
}
