import type { Context, Read } from '@mizan/base'

export interface UserParams {
  readonly userId: string
}

export interface User {
  readonly name: string
  readonly secret: string
}

export const user: Context<UserParams> = { name: 'user', params: { userId: { wire: 'user_id', text: String } } }
export const profile: Read<UserParams, Record<never, never>, User> = { context: user, name: 'profile' }
export const contract = { hash: 'abc' }
