import type { View } from '../../src/chat/view.ts'
import { repeatQuestion } from '../../src/chat/views/repeat-question.ts'
import { scopeQuestion } from '../../src/chat/views/scope-question.ts'
import { seriesCard } from '../../src/chat/views/series-card.ts'
import { type SeriesChangeNotice, seriesChangeNotice } from '../../src/chat/views/series-change-notice.ts'
import { seriesChanged } from '../../src/chat/views/series-changed.ts'
import { seriesMovePreview } from '../../src/chat/views/series-move-preview.ts'
import type { RepeatChoice } from '../../src/domain/refusal.ts'
import { readRepeat } from '../../src/domain/repeat.ts'
import { lookOf } from '../../src/domain/series-change.ts'
import { HOSTILE, NO_IMPACT, person, SAMPLE_SEEN as seen } from './sample.ts'
import { sampleSeries, seriesHostile } from './sample-series.ts'
import { hostile, upcoming } from './sample-sessions.ts'
import { testId } from './test-ids.ts'

const HOUR_MS = 3_600_000
const proposalId = testId('prp', 1)
const weekly = sampleSeries()
/** From the fourth session on it goes on a day and an hour later. */
const later = {
  ...weekly.series,
  id: testId('srs', 2),
  origin: weekly.series.id,
  first: { ...weekly.series.first, day: 23, hour: 19 },
}
const split = sampleSeries({ until: new Date('2026-12-15T17:00:00.000Z'), extendAt: null }, { later: [later] })
const goesOn = sampleSeries({ ...later, durationMinutes: 90 })
const was = lookOf(weekly.series)
const change = {
  before: was,
  after: lookOf({ ...later, durationMinutes: 90 }),
  wayIn: false,
  sessions: 13,
  numbers: weekly.next.map(({ number }) => number),
}
const nobody = { before: null, after: null }
const [maya, omar] = [person(1, 'Maya'), person(7, HOSTILE)]
const handed = { ...change, after: { ...was, mentorId: omar.id, title: HOSTILE }, wayIn: true, sessions: 1 }

const moved = {
  ...upcoming,
  session: {
    ...upcoming.session,
    startTime: new Date(upcoming.session.startTime.getTime() + 25 * HOUR_MS),
    endTime: new Date(upcoming.session.endTime.getTime() + 25.5 * HOUR_MS),
  },
}
const quiet = {
  ...{ apart: [], kept: [], countedOn: [], further: false, passcodeChanged: false, promoted: 0 },
  ...{ mentorIsStudent: false, seen },
}

const notice = (facts: Omit<SeriesChangeNotice, 'seen'>): View => {
  const view = seriesChangeNotice({ ...facts, seen })
  if (view === null) throw new Error('nothing to say')
  return view
}

const preview = {
  ...{ proposalId, facts: weekly, recurrence: later, moved: weekly.next, apart: [], kept: [], isStale: false, seen },
  impact: {
    ...{ night: [{ hour: 3, minute: 0, people: 6 }], zoneUnknown: 2, clashing: 3, mentorHosts: [51, 52] },
    among: { sessions: 13, night: 4, clashing: 5 },
  },
}

/** What is asked of a day of December. */
function choicesOf(repeat: string, day: number): readonly RepeatChoice[] {
  const startTime = new Date(Date.UTC(2026, 11, day, 18))
  const read = readRepeat({ repeat, until: null, count: null }, { startTime, timezone: 'UTC' })
  return !read.ok && read.refusal.code === 'repeat_ambiguous' ? read.refusal.choices : []
}

/** Views of a change of several sessions of a series, in every state worth looking at. */
export const SCOPE_VIEWS: Readonly<Record<string, View>> = {
  'scope-question/plain': scopeQuestion({ proposalId, session: upcoming.session, seen }),
  'scope-question/hostile': scopeQuestion({ proposalId, session: hostile.session, seen }),
  'repeat-question/day': repeatQuestion({ proposalId, title: HOSTILE, seen, choices: choicesOf('monthly', 31) }),
  'repeat-question/weekday': repeatQuestion({
    ...{ proposalId, title: 'Coaching', seen },
    choices: choicesOf('monthly by weekday', 30),
  }),
  'series-card/split': seriesCard(split, seen),
  'series-changed/moved': seriesChanged({
    ...{ ...quiet, before: upcoming, after: moved, was, facts: goesOn, changed: weekly.next },
    apart: weekly.next.slice(0, 1),
  }),
  'series-changed/promoted': seriesChanged({
    ...{ ...quiet, promoted: 4, before: upcoming, after: moved, was, facts: goesOn, changed: weekly.next },
  }),
  'series-changed/counted-on': seriesChanged({
    ...{ ...quiet, before: upcoming, after: moved, was, facts: goesOn, changed: weekly.next },
    countedOn: weekly.next.slice(0, 2),
  }),
  'series-changed/nothing': seriesChanged({
    ...{ ...quiet, before: upcoming, after: upcoming, was, facts: weekly, changed: [] },
  }),
  'series-changed/further': seriesChanged({
    ...{ ...quiet, before: upcoming, after: upcoming, was, facts: weekly, changed: [], further: true },
  }),
  'series-changed/hostile': seriesChanged({
    ...{ ...quiet, before: upcoming, after: hostile, was, facts: seriesHostile, passcodeChanged: true },
    changed: Array.from({ length: 60 }, () => weekly.next).flat(),
    countedOn: Array.from({ length: 60 }, () => weekly.next).flat(),
    apart: Array.from({ length: 60 }, () => weekly.next).flat(),
    kept: weekly.next,
    mentorIsStudent: true,
  }),
  'series-change-notice/moved': notice({
    ...{ facts: goesOn, change, isMoved: true, mentors: nobody, to: { person: null, as: 'guest' } },
  }),
  'series-change-notice/counted-on': notice({
    ...{ facts: goesOn, change, isMoved: true, mentors: nobody, to: { person: maya.id, as: 'mentor' } },
    countsOnReader: weekly.next.slice(0, 2),
  }),
  'series-change-notice/counted-on-once': notice({
    ...{ facts: goesOn, change, isMoved: true, mentors: nobody, to: { person: maya.id, as: 'mentor' } },
    countsOnReader: weekly.next.slice(0, 1),
  }),
  'series-change-notice/counted-on-often': notice({
    ...{ facts: seriesHostile, change: handed, isMoved: false, mentors: { before: maya, after: omar } },
    ...{ to: { person: omar.id, as: 'mentor' }, countsOnReader: Array.from({ length: 60 }, () => weekly.next).flat() },
  }),
  'series-change-notice/same-rule': notice({
    ...{ facts: weekly, change: { ...change, after: was }, isMoved: true, mentors: nobody },
    to: { person: null, as: 'guest' },
  }),
  'series-change-notice/channel': notice({ facts: goesOn, change, isMoved: true, mentors: nobody, to: 'channel' }),
  'series-change-notice/handed-over': notice({
    ...{ facts: seriesHostile, change: handed, isMoved: false, mentors: { before: maya, after: omar } },
    to: { person: omar.id, as: 'mentor' },
  }),
  'series-change-notice/hosts-no-more': notice({
    ...{ facts: seriesHostile, change: handed, isMoved: false, mentors: { before: maya, after: omar } },
    to: { person: maya.id, as: 'mentor' },
  }),
  'series-move-preview/clashes': seriesMovePreview(preview),
  'series-move-preview/hostile': seriesMovePreview({
    ...{ ...preview, facts: seriesHostile, recurrence: seriesHostile.series, isStale: true },
    ...{ impact: NO_IMPACT, apart: weekly.next, kept: weekly.next },
  }),
}
