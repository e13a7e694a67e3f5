import type { PersonFacts, SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import { peopleText } from '../spans.ts'
import type { View } from '../view.ts'
import { attendeesButton } from './manage-buttons.ts'
import type { Seen } from './seen.ts'

/** Whose claims were settled in one press. */
export type ClaimsConfirmed = {
  readonly facts: SessionFacts
  readonly confirmed: readonly PersonFacts[]
}

/** The answer to Confirm all, and to one claim confirmed. */
export function claimsConfirmed({ facts, confirmed }: ClaimsConfirmed, seen: Seen): View {
  const { session } = facts
  return {
    title: heading(session),
    tone: 'good',
    body: [
      {
        type: 'text',
        text: [
          { strong: seen.words.attendance.confirmed(confirmed.length) },
          ...peopleText(confirmed, { most: NAMED, words: seen.words }),
          '.',
        ],
      },
      { type: 'buttons', buttons: [attendeesButton(session.id, seen)] },
    ],
  }
}

const NAMED = 20
