import type { AttendeeList } from '../../usecases/list-attendees.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { oneLine, personSpan } from '../spans.ts'
import { verdictWords } from '../verdict-words.ts'
import type { Block, Button, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { manageButton } from './manage-buttons.ts'
import type { RosterGroup } from './roster-groups.ts'
import { rosterGroups } from './roster-groups.ts'
import type { Seen } from './seen.ts'
import { sessionLead } from './session-lead.ts'

/** A session with who comes or came; `page` counts from 0, and one past the end shows the last. */
export type Attendees = {
  readonly list: AttendeeList
  readonly seen: Seen
  readonly page: number
}

/** Who is registered, waiting, and came, with why; a page of people at a time. */
export function attendees({ list, seen, page }: Attendees): View {
  const { session } = list.facts
  const { attendance } = seen.words
  const groups = rosterGroups(list, seen)
  const count = groups.reduce((sum, group) => sum + group.people.length, 0)
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))
  const shown = Math.min(Math.max(0, page), pages - 1)
  const part = pageOf(groups, shown)
  return {
    title: heading(session, { before: attendance.attendees }),
    body: [
      { type: 'text', text: [...sessionLead(session, seen), ...(count === 0 ? [] : ['\n', countLine(list, seen)])] },
      ...(count === 0
        ? [{ type: 'text' as const, text: [attendance.nobodyYet] }]
        : part.map((group) => groupBlock(group, seen))),
      ...turnBlocks({ list, seen, page: shown, pages, count }),
      ...settleBlocks({ list, seen, part }),
    ],
  }
}

/** People on a page: with a sentence for each, what one message carries everywhere. */
const PAGE_SIZE = 12

type GroupPart = RosterGroup & { /** In all, on every page. */ readonly total: number }

function pageOf(groups: readonly RosterGroup[], page: number): readonly GroupPart[] {
  const from = page * PAGE_SIZE
  let passed = 0
  return groups
    .map((group) => {
      const start = Math.max(0, from - passed)
      const people = group.people.slice(start, Math.max(0, from + PAGE_SIZE - passed))
      passed += group.people.length
      return { ...group, people, total: group.people.length }
    })
    .filter((group) => group.people.length > 0)
}

function countLine({ summary }: AttendeeList, { words: { attendance, common } }: Seen): string {
  const waiting = summary.waitlisted === 0 ? '' : common.waiting(summary.waitlisted)
  return `${attendance.people(summary.registered)}${waiting}`
}

function groupBlock(group: GroupPart, seen: Seen): Block {
  const lines = group.people.flatMap(({ person, verdict, markedBy }): Text => {
    const why =
      verdict === null || verdict === undefined ? [] : [' · ', ...verdictWords(verdict.reason, { ...seen, markedBy })]
    return ['\n• ', personSpan(person), ...why]
  })
  return { type: 'text', text: [{ strong: `${group.name} (${group.total})` }, ...lines] }
}

type Pages = Attendees & { readonly pages: number; readonly count: number }

function turnBlocks({ list, seen, page, pages, count }: Pages): readonly Block[] {
  if (pages === 1) return []
  const { id: sessionId } = list.facts.session
  const { attendance } = seen.words
  const turn = (label: string, to: number): readonly Button[] =>
    to < 0 || to >= pages ? [] : [{ label, action: encode({ type: 'attendees', sessionId, page: to }) }]
  const first = page * PAGE_SIZE + 1
  const last = Math.min(count, first + PAGE_SIZE - 1)
  return [
    { type: 'note', text: [attendance.page({ first, last, count })] },
    { type: 'buttons', buttons: [...turn(attendance.previous, page - 1), ...turn(attendance.next, page + 1)] },
  ]
}

type Settled = Pick<Attendees, 'list' | 'seen'> & { readonly part: readonly GroupPart[] }

/** What settles results; before a session has begun there is nothing to settle. */
function settleBlocks({ list: { facts, claims }, seen, part }: Settled): readonly Block[] {
  const { id, status } = facts.session
  if (status === 'upcoming') return [{ type: 'buttons', buttons: [manageButton(id, 'invite-form', seen)] }]
  if (status === 'cancelled') return []
  const people = part.filter((group) => !group.isWaiting).flatMap((group) => group.people)
  const options = people.map(({ person }) => ({
    label: oneLine(person.name, LIMITS.optionLabel),
    value: person.id,
  }))
  const buttons = [
    ...(claims.length === 0 ? [] : [manageButton(id, 'confirm-claims', seen)]),
    manageButton(id, 'mark-form', seen),
  ]
  return [
    ...(options.length === 0
      ? []
      : [
          {
            type: 'menu' as const,
            action: encode({ type: 'mark-menu', sessionId: id }),
            placeholder: seen.words.attendance.markSomeone,
            options,
          },
        ]),
    { type: 'buttons', buttons },
  ]
}
