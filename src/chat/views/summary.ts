import type { Attendee, AttendeeList } from '../../usecases/list-attendees.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { oneLine, peopleText } from '../spans.ts'
import type { Block, Button, Fact, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { attendanceCounts } from './attendance-counts.ts'
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
  /** What its mentor is told beside it, by themselves. */
  readonly told?: {
    /** The share (0 to 1) that came to this mentor's other sessions, or null. */
    readonly average: number | null
    /** Whom nothing about the session reached over any channel. */
    readonly unreached: readonly PersonFacts[]
  }
}

/** Who came: the answer to End and the message to its mentor, edited in place as results settle. */
export function summary(told: Summary): View {
  const { list, seen } = told
  const { session } = list.facts
  const average = told.told?.average ?? null
  const registered: Fact = { label: seen.words.attendance.registered, value: [String(list.summary.registered)] }
  return {
    title: heading(session, { before: seen.words.attendance.whoCame }),
    tone: 'good',
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      { type: 'facts', facts: [registered, ...attendanceCounts(list.summary, { seen, average })] },
      ...namesBlocks(told),
      ...noteBlocks(told),
      ...markMenu(told),
      { type: 'buttons', buttons: buttonsOf(told) },
    ],
  }
}

/** How many of each group are named: the rest is counted, and stands behind Attendees. What is told beside it takes room. */
const NAMED = 6
const NAMED_BESIDE = 5

function namesBlocks({ list, told, seen }: Summary): readonly Block[] {
  const lines = rosterGroups(list, seen).map(
    (group): Text => [
      { strong: `${group.name}: ` },
      ...peopleText(
        group.people.map(({ person }) => person),
        { most: told === undefined ? NAMED : NAMED_BESIDE, words: seen.words },
      ),
    ],
  )
  if (lines.length === 0) return [{ type: 'text', text: [seen.words.attendance.nobody] }]
  return lines.map((text) => ({ type: 'text', text }))
}

function noteBlocks({ list: { claims, summary }, told, seen }: Summary): readonly Block[] {
  const unreached = told?.unreached ?? []
  const { attendance } = seen.words
  const notes: readonly Text[] = [
    ...(summary.mentorCame === false ? [[attendance.noMentorSeen]] : []),
    ...(claims.length === 0 ? [] : [[attendance.claims]]),
    ...(summary.provisional === 0 ? [] : [[attendance.provisional]]),
    ...(unreached.length === 0
      ? []
      : [[attendance.notReached, ...peopleText(unreached, { most: NAMED_BESIDE, words: seen.words }), '.']]),
  ]
  return notes.map((text) => ({ type: 'note', text }))
}

/** By name, the unsettled first: a form's picker of people is empty in some direct messages. */
function markMenu({ list, told, seen }: Summary): readonly Block[] {
  if (told === undefined) return []
  const options = [...list.claims, ...list.attendees]
    .sort((a, b) => urgency(a) - urgency(b))
    .slice(0, LIMITS.options)
    .map(({ person, verdict }) => ({
      label: oneLine(person.name, LIMITS.optionLabel),
      value: person.id,
      ...(verdict === null ? {} : { note: seen.words.common.result[verdict.result] }),
    }))
  if (options.length === 0) return []
  const action = encode({ type: 'mark-menu', sessionId: list.facts.session.id })
  return [{ type: 'menu', action, placeholder: seen.words.attendance.markSomeone, options }]
}

function urgency({ verdict }: Attendee): number {
  if (verdict === null || verdict.confidence === 'claimed') return 0
  return ['unknown', 'absent', 'left_early', 'late', 'excused', 'attended'].indexOf(verdict.result) + 1
}

function buttonsOf({ list, seen, reopenUntil, told }: Summary): readonly Button[] {
  const { id } = list.facts.session
  const reopens = reopenUntil !== null && reopenUntil.getTime() > seen.now.getTime()
  return [
    attendeesButton(id, seen),
    ...(list.claims.length === 0 ? [] : [manageButton(id, 'confirm-claims', seen)]),
    ...(told === undefined ? [manageButton(id, 'mark-form', seen)] : []),
    ...(reopens ? [manageButton(id, 'reopen', seen)] : []),
  ]
}
