import type { Session } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { Button } from '../view.ts'
import type { Seen } from './seen.ts'

/** What is pressed where it is open who hosts a session. */
export type HostingButton = keyof typeof TONES

/** The button of one such action. */
export function hostingButton(
  { id: sessionId }: Pick<Session, 'id'>,
  type: HostingButton,
  { words: { hosting } }: Pick<Seen, 'words'>,
): Button {
  const tone = TONES[type]
  const button = { label: hosting.buttons[LABELS[type]], action: encode({ type, sessionId }) }
  return tone === null ? button : { ...button, tone }
}

const LABELS = {
  away: 'away',
  'host-again': 'hostAgain',
  'take-over': 'takeOver',
  'take-over-anyway': 'takeOverAnyway',
  here: 'here',
} as const

const TONES = {
  away: 'danger',
  'host-again': null,
  'take-over': 'primary',
  'take-over-anyway': 'primary',
  here: 'primary',
} as const
