import type { LocalDate, MizanError } from '@mizan/base'

const WORDS: Readonly<Record<string, string>> = {
  network: 'The clinic cannot be reached. What you see may be out of date.',
  unauthenticated: 'Please log in to do this.',
  forbidden: 'You may not do this.',
}

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

/** The day that it is here. */
export const today = (): LocalDate => new Date().toLocaleDateString('sv')

/** The language in which the server speaks to this browser, as far as the clinic has it. */
export const language = (): 'de' | 'en' => (/^de\b/.test(navigator.language) ? 'de' : 'en')
