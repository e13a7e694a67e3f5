import type { View } from '../../src/chat/view.ts'
import { attendees } from '../../src/chat/views/attendees.ts'
import { claimsConfirmed } from '../../src/chat/views/claims-confirmed.ts'
import { markChoice } from '../../src/chat/views/mark-choice.ts'
import { marked } from '../../src/chat/views/marked.ts'
import { summary } from '../../src/chat/views/summary.ts'
import type { SessionFacts } from '../../src/usecases/ports.ts'
import { AFTER, DURING, HOSTILE, people, person, roster, SAMPLE_SEEN, settledRoster, verdictOf } from './sample.ts'
import { completed, hostile, live, upcoming } from './sample-sessions.ts'

const seen = SAMPLE_SEEN

/** Views of who came, in every state worth looking at. */
export const ATTENDANCE_VIEWS: Readonly<Record<string, View>> = {
  'attendees/nobody': attendees({ list: roster(upcoming, 0), seen, page: 0 }),
  'attendees/before': attendees({ list: roster(upcoming, 8), seen, page: 0 }),
  'attendees/sixty-first-page': attendees({ list: settledRoster(completed, 60), seen: AFTER, page: 0 }),
  'attendees/sixty-middle-page': attendees({ list: settledRoster(completed, 60), seen: AFTER, page: 2 }),
  'attendees/sixty-last-page': attendees({ list: settledRoster(completed, 60), seen: AFTER, page: 99 }),
  'attendees/hostile': attendees({ list: named(settledRoster(hostileLive(), 12)), seen: AFTER, page: 0 }),
  'mark-choice/nothing-known': markChoice({
    facts: live,
    attendee: { person: person(2), registration: 'registered', verdict: null },
    seen: DURING,
  }),
  'mark-choice/claimed': markChoice({ facts: completed, attendee: firstClaim(), seen: AFTER }),
  'marked/excused': marked({
    facts: completed,
    seen: AFTER,
    attendee: { person: person(2), registration: 'registered', verdict: verdictOf('excused'), markedBy: HOSTILE },
  }),
  'claims-confirmed/one': claimsConfirmed({ facts: completed, confirmed: people(1) }, SAMPLE_SEEN),
  'claims-confirmed/sixty': claimsConfirmed({ facts: completed, confirmed: people(60) }, SAMPLE_SEEN),
  'summary/sixty': summary({
    list: settledRoster(completed, 60),
    seen: AFTER,
    reopenUntil: new Date('2026-12-01T18:30:00.000Z'),
  }),
  'summary/told-sixty': summary({
    list: settledRoster(completed, 60),
    seen: AFTER,
    reopenUntil: new Date('2026-12-01T18:30:00.000Z'),
    told: { average: 0.64, unreached: people(9) },
  }),
  'summary/told-nobody': summary({
    list: roster(completed, 0),
    seen: AFTER,
    reopenUntil: null,
    told: { average: null, unreached: [] },
  }),
  'summary/told-hostile': summary({
    list: named(settledRoster(hostileLive(), 60)),
    seen: AFTER,
    reopenUntil: new Date('2026-12-01T18:30:00.000Z'),
    told: { average: 1, unreached: people(60).map((one) => ({ ...one, name: HOSTILE })) },
  }),
  'summary/later': summary({ list: settledRoster(completed, 12), seen: AFTER, reopenUntil: null }),
  'summary/walk-ins-and-withdrawn': summary({ list: withWalkIns(), seen: AFTER, reopenUntil: null }),
  'attendees/walk-ins-and-withdrawn': attendees({ list: withWalkIns(), seen: AFTER, page: 0 }),
  'summary/nobody': summary({ list: roster(completed, 0), seen: AFTER, reopenUntil: null }),
  'summary/no-mentor': summary({ list: withoutMentor(), seen: AFTER, reopenUntil: null }),
  'summary/hostile': summary({ list: named(settledRoster(hostileLive(), 60)), seen: AFTER, reopenUntil: AFTER.now }),
}

function hostileLive(): SessionFacts {
  return { ...hostile, session: { ...hostile.session, status: 'completed' } }
}

/** The same people under the worst of names. */
function named(list: ReturnType<typeof roster>): ReturnType<typeof roster> {
  const rename = <T extends { readonly person: SessionFacts['mentor'] }>(entry: T, at: number) => ({
    ...entry,
    person: person(at + 10, HOSTILE),
  })
  return { ...list, attendees: list.attendees.map(rename), claims: list.claims.map((one, at) => rename(one, at + 200)) }
}

function firstClaim() {
  const { claims } = settledRoster(completed, 12)
  return claims[0] ?? { person: person(2), registration: null, verdict: null }
}

function withoutMentor() {
  const list = settledRoster(completed, 12)
  return { ...list, summary: { ...list.summary, mentorCame: false } }
}

function withWalkIns() {
  const list = settledRoster(completed, 8)
  const walkIn = { person: person(80, 'Wanda'), registration: null, verdict: verdictOf('attended') }
  return {
    ...list,
    attendees: [...list.attendees, walkIn],
    withdrawn: [person(81, HOSTILE)],
    summary: { ...list.summary, walkIns: 1 },
  }
}
