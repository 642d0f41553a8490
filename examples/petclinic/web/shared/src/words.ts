import type { LocalDate, LocalDateTime, MizanError } from '@mizan/base'

const WORDS: Readonly<Record<string, string>> = {
  network: 'The clinic cannot be reached. What you see may be out of date.',
  unauthenticated: 'Please log in to do this.',
  forbidden: 'You may not do this.',
}

/** What a user is told while nobody tells him what others change. */
export const OFFLINE = 'You are offline. What others change is shown when the clinic can be reached again.'

/** What a user is told of an error. */
export const explain = ({
  code,
  problem,
  message,
}: Pick<MizanError, 'code' | 'message'> & Partial<Pick<MizanError, 'problem'>>): string =>
  WORDS[code] ?? problem?.detail ?? message

const SHORT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** A day as it is read: `Mar 1, 2026`. */
export const shortDate = (date: LocalDate): string => SHORT.format(new Date(`${date}T00:00:00Z`))

/** The time by the clinic's clock: `14:05`. */
export const clockTime = (time: LocalDateTime): string => time.slice(11, 16)

/** What has just happened in the waiting room. */
export interface News {
  readonly what: 'CAME' | 'CALLED_IN'
  readonly pet: string
  readonly owner: string
  readonly by: string
}

/** The same as a sentence. */
export const tell = ({ what, pet, owner, by }: News): string =>
  what === 'CAME' ? `${pet} has come, with ${owner}.` : `${by} calls in ${pet}, with ${owner}.`

/** Whether these roles are of somebody who works at the clinic. */
export const worksHere = (roles: readonly string[] = []): boolean =>
  roles.some(role => role === 'vet' || role === 'staff')

/** The day that it is here. */
export const today = (): LocalDate => new Date().toLocaleDateString('sv')

/** The language in which the server speaks to this browser, as far as the clinic has it. */
export const language = (): 'de' | 'en' => (/^de\b/.test(navigator.language) ? 'de' : 'en')
