import { byId, element } from './element.ts'
import { WORDS } from './words.ts'

/** Runs something that the server may refuse, and says in passing why it did; tells whether it was done. */
export async function orNotify(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    notify(wordsOfFault(error))
    return false
  }
}

/** What to tell a person of something that was thrown. */
export function wordsOfFault(error: unknown): string {
  return error instanceof Error ? error.message : WORDS.fault
}

/** Says something in passing, to a screen reader too. */
function notify(words: string): void {
  const notice = element('div', { class: 'notice' }, words)
  byId('notices').append(notice)
  setTimeout(() => notice.remove(), SHOWN_MS)
}

/** Milliseconds that a notice stays. */
const SHOWN_MS = 6_000
