import type { Form } from '../../src/chat/form.ts'
import type { View } from '../../src/chat/view.ts'
import { agenda } from '../../src/chat/views/agenda.ts'
import { segmentAdded } from '../../src/chat/views/segment-added.ts'
import { segmentCreated } from '../../src/chat/views/segment-created.ts'
import { segmentMembers } from '../../src/chat/views/segment-members.ts'
import { segmentPasteForm } from '../../src/chat/views/segment-paste-form.ts'
import { segmentPasted } from '../../src/chat/views/segment-pasted.ts'
import { segmentRemoved } from '../../src/chat/views/segment-removed.ts'
import { segmentSynced } from '../../src/chat/views/segment-synced.ts'
import { segmentUnsynced } from '../../src/chat/views/segment-unsynced.ts'
import { segments } from '../../src/chat/views/segments.ts'
import { GROUP_TROUBLES } from '../../src/domain/group.ts'
import type { SegmentGroup } from '../../src/usecases/ports.ts'
import { HOSTILE, people, person, RIGHT_TO_LEFT, SAMPLE_SEEN, sample } from './sample.ts'
import { testId } from './test-ids.ts'

const cohort = segment(7, 'Cohort 7')
const hostileSegment = segment(8, HOSTILE)
const synced = group({})
const troubled = GROUP_TROUBLES.map((trouble) => group({ trouble, name: HOSTILE }))

const week = (count: number) =>
  shown(
    agenda(
      {
        segment: count > 5 ? hostileSegment : cohort,
        sessions: Array.from({ length: Math.min(count, 20) }, (_, at) =>
          sample(
            { id: testId('ses', at + 1), number: at + 1, title: count > 5 ? HOSTILE : 'Career coaching' },
            { mentor: at === 1 ? null : person(1, count > 5 ? HOSTILE : 'Maya') },
          ),
        ),
        count,
      },
      SAMPLE_SEEN,
    ),
  )
const AGENDA_VIEWS = { 'agenda/some': week(3), 'agenda/sixty': week(60) }

/** Views of segments in every state worth looking at. */
export const SEGMENT_VIEWS: Readonly<Record<string, View>> = {
  'segments/none': segments({ segments: [] }, SAMPLE_SEEN),
  'segments/some': segments(
    {
      segments: [
        { ...cohort, members: 12, groups: [synced] },
        { ...segment(9, RIGHT_TO_LEFT), members: 1, groups: [] },
      ],
    },
    SAMPLE_SEEN,
  ),
  'segments/sixty': segments(
    {
      segments: Array.from({ length: 60 }, (_, at) => ({
        ...segment(at + 1, `${HOSTILE} ${at}`),
        members: at,
        groups: troubled,
      })),
    },
    SAMPLE_SEEN,
  ),
  'segment-members/nobody': segmentMembers({ segment: hostileSegment, members: [], groups: [] }, SAMPLE_SEEN),
  'segment-members/sixty': segmentMembers({ segment: cohort, members: people(60), groups: [] }, SAMPLE_SEEN),
  'segment-members/synced': segmentMembers({ segment: cohort, members: people(3), groups: [synced] }, SAMPLE_SEEN),
  'segment-members/troubled': segmentMembers(
    { segment: hostileSegment, members: people(60), groups: troubled },
    SAMPLE_SEEN,
  ),
  'segment-created/with-channel': segmentCreated({ segment: cohort, channel: 'C0000001' }, SAMPLE_SEEN),
  'segment-created/hostile': segmentCreated({ segment: hostileSegment, channel: null }, SAMPLE_SEEN),
  'segment-added/new': segmentAdded({ segment: cohort, person: person(2), already: false, channel: null }, SAMPLE_SEEN),
  'segment-added/already-and-channel': segmentAdded(
    { segment: hostileSegment, person: person(2, HOSTILE), already: true, channel: 'C0000001' },
    SAMPLE_SEEN,
  ),
  'segment-added/channel-alone': segmentAdded(
    { segment: cohort, person: null, already: false, channel: 'C0000001' },
    SAMPLE_SEEN,
  ),
  'segment-removed/one': segmentRemoved({ segment: cohort, person: person(2) }, SAMPLE_SEEN),
  'segment-synced/new': segmentSynced(
    { segment: cohort, made: true, joined: 12, left: 0, following: 0, members: 12, kept: [synced] },
    SAMPLE_SEEN,
  ),
  'segment-synced/again': segmentSynced(
    { segment: cohort, made: false, joined: 1, left: 1, following: 300, members: 12, kept: [synced] },
    SAMPLE_SEEN,
  ),
  'segment-synced/as-they-act': segmentSynced(
    {
      segment: cohort,
      made: false,
      joined: 0,
      left: 0,
      following: 0,
      members: 0,
      kept: [group({ trouble: 'members_intent', syncedAt: null })],
    },
    SAMPLE_SEEN,
  ),
  'segment-synced/troubled': segmentSynced(
    { segment: hostileSegment, made: false, joined: 0, left: 2, following: 0, members: 60, kept: troubled },
    SAMPLE_SEEN,
  ),
  'segment-unsynced/hostile': segmentUnsynced({ segment: hostileSegment }, SAMPLE_SEEN),
  ...AGENDA_VIEWS,
  'segment-pasted/all': segmentPasted({ segment: cohort, added: 12, already: 1, unread: [] }, SAMPLE_SEEN),
  'segment-pasted/nothing': segmentPasted({ segment: hostileSegment, added: 0, already: 0, unread: [] }, SAMPLE_SEEN),
  'segment-pasted/unread': segmentPasted(
    {
      segment: cohort,
      added: 0,
      already: 0,
      unread: [
        { line: 1, text: '=HYPERLINK("https://example.org")', why: 'nobody' },
        { line: 3, text: 'ada@example.org', why: 'no_address' },
        { line: 4, text: '<@U999>', why: 'no_account' },
        { line: 7, text: 'Ana', why: 'several' },
        ...Array.from({ length: 18 }, (_, at) => ({ line: at + 8, text: HOSTILE, why: 'quote_open' as const })),
      ],
    },
    SAMPLE_SEEN,
  ),
}

/** Forms of segments. */
export const SEGMENT_FORMS: Readonly<Record<string, Form>> = {
  'segment-paste-form/empty': segmentPasteForm({ segment: hostileSegment }, SAMPLE_SEEN),
}

function segment(count: number, name: string) {
  return { id: testId('seg', count), organizationId: testId('org', 1), name }
}

function group(set: Partial<SegmentGroup>): SegmentGroup {
  return {
    segmentId: cohort.id,
    spaceId: testId('spc', 1),
    groupId: 'S0000001',
    name: 'cohort-7',
    syncedAt: SAMPLE_SEEN.now,
    trouble: null,
    dueAt: SAMPLE_SEEN.now,
    ...set,
  }
}

function shown(view: View | null): View {
  if (view === null) throw new Error('there is nothing to show')
  return view
}
