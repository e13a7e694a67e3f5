import type { CannotHost } from '../../usecases/cannot-host.ts'
import { heading } from '../session-words.ts'
import { peopleText, personSpan } from '../spans.ts'
import type { Text, View } from '../view.ts'
import { hostingButton } from './hosting-buttons.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** What **Can't host** led to. */
export type AwaySaid = CannotHost & { readonly seen: Seen }

/** The answer to whoever said that a session's mentor cannot come: who was asked, and what becomes of it. */
export function awaySaid({ facts, seen, asked, already, isItsMentor }: AwaySaid): View {
  const { session, mentor } = facts
  const { words } = seen
  const { hosting } = words
  const cannot: Text = isItsMentor || mentor === null ? [hosting.youCannot] : hosting.cannotHost(personSpan(mentor))
  const people = peopleText(asked, { most: PEOPLE_NAMED, words })
  const buttons = isItsMentor ? (['host-again'] as const) : (['take-over', 'host-again'] as const)
  return {
    title: heading(session),
    tone: asked.length === 0 ? 'warning' : 'good',
    body: [
      { type: 'text', text: [...cannot, '\n', ...sessionLead(session, seen)] },
      ...(already ? [{ type: 'text' as const, text: [hosting.knownAlready] }] : []),
      { type: 'text', text: asked.length === 0 ? [hosting.nobodyToAsk] : hosting.asked(people) },
      { type: 'note', text: [isItsMentor ? hosting.staysYours : hosting.staysTheirs] },
      { type: 'buttons', buttons: buttons.map((action) => hostingButton(session, action, seen)) },
    ],
  }
}

/** How many of those asked are named. */
const PEOPLE_NAMED = 8
