import type { AttendeeList } from '../../usecases/list-attendees.ts'
import { heading } from '../session-words.ts'
import { peopleText } from '../spans.ts'
import type { Block, Button, Fact, Text, View } from '../view.ts'
import { attendeesButton, manageButton } from './manage-buttons.ts'
import { rosterGroups } from './roster-groups.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** A completed session with who came. */
export type Summary = {
  readonly list: AttendeeList
  readonly seen: Seen
  /** Until when the end can be taken back, or null where it no longer can. */
  readonly reopenUntil: Date | null
}

/** Who came: the answer to End and the message to its mentor, edited in place as results settle. */
export function summary({ list, seen, reopenUntil }: Summary): View {
  const { session } = list.facts
  return {
    title: heading(session, { before: 'Who came: ' }),
    tone: 'good',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'facts', facts: counts(list) },
      ...namesBlocks(list),
      ...noteBlocks(list),
      { type: 'buttons', buttons: buttonsOf({ list, seen, reopenUntil }) },
    ],
  }
}

/** How many of each group are named: the rest is counted, and stands behind Attendees. */
const NAMED = 6

/** Those who came, claims apart: `results` counts settled and claimed ones together. */
function counts({ attendees, claims, summary }: AttendeeList): readonly Fact[] {
  const having = (result: string): number => attendees.filter(({ verdict }) => verdict?.result === result).length
  const some = (label: string, count: number): readonly Fact[] =>
    count === 0 ? [] : [{ label, value: [String(count)] }]
  return [
    { label: 'Registered', value: [String(summary.registered)] },
    { label: 'Attended', value: [String(having('attended'))] },
    { label: 'Late', value: [String(having('late'))] },
    { label: 'Absent', value: [String(having('absent'))] },
    ...some('Left early', having('left_early')),
    ...some('To confirm', claims.length),
    ...some('Excused', having('excused')),
    ...some('Not known yet', having('unknown')),
    ...(summary.rate === null ? [] : [{ label: 'Came', value: [`${Math.round(summary.rate * 100)}%`] }]),
  ]
}

function namesBlocks(list: AttendeeList): readonly Block[] {
  const lines = rosterGroups(list).map(
    (group): Text => [
      { strong: `${group.name}: ` },
      ...peopleText(
        group.people.map(({ person }) => person),
        NAMED,
      ),
    ],
  )
  if (lines.length === 0) return [{ type: 'text', text: ['Nobody was registered, and nobody came.'] }]
  return lines.map((text) => ({ type: 'text', text }))
}

function noteBlocks({ claims, summary }: AttendeeList): readonly Block[] {
  const notes: readonly Text[] = [
    ...(summary.mentorCame === false ? [['There is no sign of its mentor. Those who came are credited.']] : []),
    ...(claims.length === 0 ? [] : [[CLAIMS]]),
    ...(summary.provisional === 0
      ? []
      : [['Some results can still change as records arrive; Attendees shows them as they are.']]),
  ]
  return notes.map((text) => ({ type: 'note', text }))
}

const CLAIMS =
  'Those to confirm pressed Join, but may not have got in. Confirm them all, or settle them one by one under Attendees; after 36 hours they count as attended.'

function buttonsOf({ list, seen, reopenUntil }: Summary): readonly Button[] {
  const { id } = list.facts.session
  const reopens = reopenUntil !== null && reopenUntil.getTime() > seen.now.getTime()
  return [
    attendeesButton(id),
    ...(list.claims.length === 0 ? [] : [manageButton(id, 'confirm-claims')]),
    manageButton(id, 'mark-form'),
    ...(reopens ? [manageButton(id, 'reopen')] : []),
  ]
}
