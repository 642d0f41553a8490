/** The head of a frame that asks for a page; its body is the page's data. */
export interface RenderHead {
  readonly do: 'render'
  readonly id: number
  readonly app: string
  readonly page: string
  readonly url: string
  readonly base: string
  readonly locale: string
  readonly nonce?: string
  readonly props?: Readonly<Record<string, unknown>>
  readonly prefix?: string
  readonly stream: boolean
  /** Milliseconds. */
  readonly deadline: number
}

export interface CancelHead {
  readonly do: 'cancel'
  readonly id: number
}

export type RequestHead = RenderHead | CancelHead
