import { linksPrint } from '../../domain/backup-link.ts'
import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import { heading, registeredText } from '../session-words.ts'
import { plainText } from '../spans.ts'
import type { View } from '../view.ts'
import { linkText } from './link-text.ts'
import { manageButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'

/** A session whose rooms may change places; `changed`: they were other ones when it was asked before. */
export type BackupQuestion = {
  readonly session: Session
  readonly seen: Seen
  readonly lead: 'question' | 'changed'
}

/** Asks before everyone is told of another room. For those who manage the session alone: it shows both links. */
export function backupQuestion({ session, seen, lead }: BackupQuestion): View {
  const { words } = seen
  const { hosting } = words
  if (session.backupLink === null) {
    return {
      title: heading(session),
      tone: 'warning',
      body: [
        { type: 'text', text: [hosting.noBackup] },
        { type: 'buttons', buttons: [manageButton(session.id, 'edit-room-form', seen)] },
      ],
    }
  }
  const tells = hosting.backupTells(plainText(registeredText(session, seen), seen))
  const shown = linksPrint(session)
  return {
    title: heading(session),
    tone: 'warning',
    body: [
      { type: 'text', text: [lead === 'changed' ? hosting.linksChanged : hosting.backupQuestion] },
      {
        type: 'facts',
        facts: [
          { label: hosting.linkNow, value: linkText(session.link, seen) },
          { label: seen.words.news.backupLink, value: linkText(session.backupLink, seen) },
        ],
      },
      {
        type: 'buttons',
        buttons: [
          {
            label: hosting.buttons.useBackup,
            action: encode({ type: 'use-backup', sessionId: session.id, shown }),
            tone: 'primary',
          },
        ],
      },
      { type: 'note', text: [tells] },
    ],
  }
}
