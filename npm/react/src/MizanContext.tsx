import type { Mizan } from '@mizan/base'
import { createContext, type ReactNode, useContext, useState } from 'react'

const Client = createContext<Mizan | undefined>(undefined)

export interface MizanContextProps {
  readonly client: Mizan
  readonly children?: ReactNode
}

/** The root: says which client is meant below. With another client everything below begins anew. */
export const MizanContext = ({ client, children }: MizanContextProps): ReactNode => {
  const [shown, setShown] = useState({ client, key: 0 })
  if (shown.client !== client) {
    setShown({ client, key: shown.key + 1 })
  }
  return (
    <Client key={shown.key} value={shown.client}>
      {children}
    </Client>
  )
}

/** The client itself, for what the rest does not do. */
export const useMizan = (): Mizan => {
  const client = useContext(Client)
  if (!client) {
    throw new Error('There is no <MizanContext client={…}> around this component')
  }
  return client
}
