import type { SessionFacts } from '../../usecases/ports.ts'
import { heading } from '../session-words.ts'
import { personSpan } from '../spans.ts'
import type { Button, Text, View } from '../view.ts'
import { hostingButton } from './hosting-buttons.ts'
import type { Seen } from './seen.ts'
import { calendarButton, detailsButton, joinButton } from './session-buttons.ts'
import { sessionLead } from './session-lead.ts'

/**
 * Who hosts a session: whoever asks took it over (`taken`), does after all (`again`) or did anyway (`yours`); somebody else does,
 * after all (`again-theirs`) or by now (`hosted`); or whoever asks hosts `hosts` at that time, and nothing was stored (`clash`).
 */
export type WhoHosts = { readonly facts: SessionFacts; readonly seen: Seen } & (
  | { readonly kind: 'taken' | 'again' | 'yours' | 'again-theirs' | 'hosted' }
  | { readonly kind: 'clash'; readonly hosts: readonly number[] }
)

/** The answer to **Take over** and to **Can host after all**. */
export function whoHosts(who: WhoHosts): View {
  const { facts, seen, kind } = who
  const { session } = facts
  const note = kind === 'clash' ? [{ type: 'note' as const, text: [seen.words.hosting.nothingStoredYet] }] : []
  return {
    title: heading(session),
    tone: kind === 'clash' ? 'warning' : kind === 'hosted' ? 'plain' : 'good',
    body: [
      { type: 'text', text: [...sentence(who), '\n', ...sessionLead(session, seen)] },
      ...note,
      { type: 'buttons', buttons: buttonsOf(who) },
    ],
  }
}

function sentence(who: WhoHosts): Text {
  const { hosting } = who.seen.words
  const { mentor } = who.facts
  switch (who.kind) {
    case 'taken':
      return [{ strong: hosting.youHostNow }]
    case 'again':
      return [{ strong: hosting.youHostAfterAll }]
    case 'yours':
      return [{ strong: hosting.youHostAlready }]
    case 'clash':
      return [{ strong: hosting.youHostOthers(who.hosts.map((number) => `#${number}`).join(', ')) }]
    default: {
      if (mentor === null) return [hosting.nobodyHosts]
      return who.kind === 'hosted' ? hosting.hostsThanks(personSpan(mentor)) : hosting.hostsAfterAll(personSpan(mentor))
    }
  }
}

function buttonsOf({ facts: { session }, seen, kind }: WhoHosts): readonly Button[] {
  const details = detailsButton(session, seen)
  if (kind === 'clash') return [hostingButton(session, 'take-over-anyway', seen), details]
  if (kind === 'hosted' || kind === 'again-theirs') return [details]
  return [joinButton(session, seen), details, calendarButton(session, seen)]
}
