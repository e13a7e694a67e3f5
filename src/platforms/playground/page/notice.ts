import { byId, element } from './element.ts'

/** Says something in passing, to a screen reader too. */
export function notify(words: string): void {
  const notice = element('div', { class: 'notice' }, words)
  byId('notices').append(notice)
  setTimeout(() => notice.remove(), SHOWN_MS)
}

/** Runs something that the server may refuse, and says why it did. */
export async function orNotify(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    notify(error instanceof Error ? error.message : 'Something went wrong.')
  }
}

/** Milliseconds that a notice stays. */
const SHOWN_MS = 6_000
