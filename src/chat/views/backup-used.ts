import type { Session } from '../../domain/entities.ts'
import { heading } from '../session-words.ts'
import type { View } from '../view.ts'
import { linkText } from './link-text.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'

/** A session whose rooms changed places; `already`: by an earlier press. */
export type BackupUsed = {
  readonly session: Session
  readonly seen: Seen
  readonly already: boolean
}

/** The answer to **Use it now**: the link before and after. What was the link is the backup. */
export function backupUsed({ session, seen, already }: BackupUsed): View {
  const { hosting } = seen.words
  const [before, after] = [linkText(session.backupLink, seen), linkText(session.link, seen)]
  return {
    title: heading(session),
    tone: already ? 'plain' : 'good',
    body: [
      { type: 'text', text: [already ? hosting.backupUsedAlready : hosting.backupUsed] },
      {
        type: 'facts',
        facts: [
          { label: seen.words.news.link, value: [...before, ' → ', ...after] },
          { label: seen.words.news.backupLink, value: before },
        ],
      },
      { type: 'buttons', buttons: [detailsButton(session, seen)] },
    ],
  }
}
