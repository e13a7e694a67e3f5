import type { Refusal } from '../../domain/refusal.ts'
import { encode } from '../action.ts'
import { refusalWords } from '../refusal-words.ts'
import type { Block, Button, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** A refusal, as seen by the person who asked. */
export type Refused = {
  readonly refusal: Refusal
  readonly seen: Seen
}

/** An expected "no": what was wrong and what to type instead. */
export function refused({ refusal, seen }: Refused): View {
  const { wrong, instead } = refusalWords(refusal, seen)
  const { title } = seen.words.refused
  const titles: Readonly<Partial<Record<Refusal['code'], string>>> = seen.words.refused.titles
  const isForEveryone = refusal.code === 'zone_unknown' && refusal.holdsFor === 'everyone'
  const buttons = isForEveryone ? [settingsButton(seen)] : nextSteps(seen)[refusal.code]
  return {
    title: titles[refusal.code] ?? title,
    tone: 'warning',
    body: [
      { type: 'text', text: wrong },
      { type: 'text', text: instead },
      ...(buttons === undefined ? [] : [{ type: 'buttons', buttons } satisfies Block]),
    ],
  }
}

function settingsButton({ words }: Seen): Button {
  return { label: words.settings.change, action: encode({ type: 'settings-form' }) }
}

/** Where a press helps more than words. */
function nextSteps(seen: Seen): Readonly<Partial<Record<Refusal['code'], readonly Button[]>>> {
  const { common, refused } = seen.words
  const helpButton: Button = { label: common.buttons.help, action: encode({ type: 'help' }) }
  const createButton: Button = { label: common.buttons.create, action: encode({ type: 'create-form' }) }
  return {
    session_unknown: [showButton('upcoming', seen)],
    session_ambiguous: [showButton('upcoming', seen)],
    session_title_over: [showButton('past', seen)],
    no_session_fits: [showButton('upcoming', seen)],
    session_over: [showButton('upcoming', seen), showButton('past', seen)],
    session_cancelled: [showButton('upcoming', seen)],
    not_assigned: [showButton('upcoming', seen)],
    not_registered: [showButton('mine', seen)],
    proposal_expired: [createButton],
    action_unknown: [showButton('upcoming', seen), helpButton],
    verb_unknown: [helpButton],
    verb_incomplete: [helpButton],
    option_unknown: [helpButton],
    not_allowed: [helpButton],
    zone_unknown: [{ label: refused.setZone, action: encode({ type: 'zone-form' }) }],
  }
}
