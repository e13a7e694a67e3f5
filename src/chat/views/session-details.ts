import { holdsPlace } from '../../domain/join.ts'
import type { SessionDetails } from '../../usecases/session-details.ts'
import { heading, isOver } from '../session-words.ts'
import { ownVerdictWords } from '../verdict-words.ts'
import type { Block, Button, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { attendanceCounts } from './attendance-counts.ts'
import { descriptionBlocks } from './description-blocks.ts'
import { attendeesButton, manageButton, manageMenu } from './manage-buttons.ts'
import { reasonBlocks } from './reason-blocks.ts'
import { roomBlocks } from './room-blocks.ts'
import type { Seen } from './seen.ts'
import { isOpenEnded, joinAllButton, leaveAllButton, seriesLead } from './series-parts.ts'
import { calendarButton, disputeButton, joinButton, leaveButton } from './session-buttons.ts'
import { sessionFactsBlock } from './session-facts-block.ts'
import { sessionLead } from './session-lead.ts'
import { sessionTone } from './session-tone.ts'

/** Everything about one session for one person: their own registration, and what only its mentor and admins may see and do. */
export function sessionDetails(details: SessionDetails, seen: Seen): View {
  const { session } = details.facts
  return {
    title: heading(session),
    tone: sessionTone(session, seen.now),
    body: [
      { type: 'text', text: sessionLead(session, seen) },
      ...reasonBlocks(session, seen),
      ...descriptionBlocks(session.description),
      sessionFactsBlock(details.facts, seen),
      ...figures(details, seen),
      ...textBlocks(ownText(details, seen)),
      ...wayIn(details, seen),
      ...rows(ownButtons(details, seen)),
      ...seriesBlocks(details, seen),
      ...(details.mayManage ? manageBlocks(details, seen) : []),
    ],
  }
}

/** For those who run it. The others get it by Join, since the press is what counts them as there. */
function wayIn({ facts, credentials, mayManage }: SessionDetails, seen: Seen): readonly Block[] {
  return credentials === null || !mayManage || isOver(facts.session, seen.now) ? [] : roomBlocks(credentials, seen)
}

function ownText(details: SessionDetails, seen: Seen): Text {
  const { facts, registration, waitlistPosition, assigned, isItsMentor } = details
  const { session: words } = seen.words
  if (isOver(facts.session, seen.now)) return pastText(details, seen)
  if (isItsMentor) return [words.youHost]
  if (waitlistPosition !== null) return words.position({ strong: String(waitlistPosition) })
  if (registration === 'registered') return [`${words.youAreRegistered} `, ...doorsText(details, seen)]
  if (!assigned) return [words.forOthers]
  return registration === 'withdrawn' ? [words.withdrawn] : []
}

/** One's own result and why, once there is one. */
function pastText({ facts, registration, verdict, markedBy, isItsMentor }: SessionDetails, seen: Seen): Text {
  const { common, record, session: words } = seen.words
  if (isItsMentor) return facts.session.status === 'cancelled' ? [] : [words.youHosted]
  if (verdict === null) return registration === 'registered' ? [words.youWereRegistered] : []
  return [
    record.ofYou,
    { strong: common.result[verdict.result] },
    '. ',
    ...ownVerdictWords(verdict.reason, { ...seen, markedBy }),
    '.',
  ]
}

/** How it went, for those who run it. */
function figures({ summary }: SessionDetails, seen: Seen): readonly Block[] {
  return summary === null ? [] : [{ type: 'facts', facts: attendanceCounts(summary, { seen }) }]
}

function doorsText({ doorsOpen, doorsOpenAt }: SessionDetails, seen: Seen): Text {
  if (doorsOpen) return [seen.words.session.doorsOpen]
  return seen.words.session.doorsOpenAt({ time: doorsOpenAt, show: 'time', zone: seen.zone })
}

function ownButtons(details: SessionDetails, seen: Seen): readonly Button[] {
  const { session } = details.facts
  if (isOver(session, seen.now)) return details.verdict === null ? [] : [disputeButton(session, seen)]
  const mayJoin = details.assigned || details.mayManage
  return [
    ...(mayJoin ? [joinButton(session, seen)] : []),
    ...(holdsPlace(details.registration) ? [leaveButton(session, seen)] : []),
    calendarButton(session, seen),
  ]
}

/** How it repeats, and the button for all of it while there is more to come. */
function seriesBlocks({ series, assigned, isItsMentor }: SessionDetails, seen: Seen): readonly Block[] {
  if (series === null) return []
  const { facts, isIn } = series
  const all = isIn ? [leaveAllButton(facts, seen)] : assigned && !isItsMentor ? [joinAllButton(facts, seen)] : []
  return [
    { type: 'text', text: [{ strong: seen.words.session.partOfSeries }, ' · ', ...seriesLead(facts, seen)] },
    ...rows(facts.toCome === 0 && !isOpenEnded(facts) ? [] : all),
  ]
}

function manageBlocks({ facts, can }: SessionDetails, seen: Seen): readonly Block[] {
  const { id } = facts.session
  const buttons = [
    ...(can.start ? [manageButton(id, 'start', seen)] : []),
    ...(can.extend ? [manageButton(id, 'extend', seen)] : []),
    ...(can.end ? [manageButton(id, 'end', seen)] : []),
    ...(can.reopen ? [manageButton(id, 'reopen', seen)] : []),
    attendeesButton(id, seen),
    ...(can.mark ? [manageButton(id, 'mark-form', seen)] : []),
    ...(can.invite ? [manageButton(id, 'invite-form', seen)] : []),
  ]
  return [
    { type: 'divider' },
    { type: 'note', text: [seen.words.session.manageNote] },
    ...rows(buttons.slice(0, LIMITS.buttons)),
    ...rows(buttons.slice(LIMITS.buttons)),
    ...manageMenu(id, { can, seen }),
  ]
}

function rows(buttons: readonly Button[]): readonly Block[] {
  return buttons.length === 0 ? [] : [{ type: 'buttons', buttons }]
}

function textBlocks(text: Text): readonly Block[] {
  return text.length === 0 ? [] : [{ type: 'text', text }]
}
