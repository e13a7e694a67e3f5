import type { View } from '../../src/chat/view.ts'
import { movedCard } from '../../src/chat/views/moved-card.ts'
import { seriesAssigned } from '../../src/chat/views/series-assigned.ts'
import { seriesCancelNotice } from '../../src/chat/views/series-cancel-notice.ts'
import { seriesCancelled } from '../../src/chat/views/series-cancelled.ts'
import { seriesCard } from '../../src/chat/views/series-card.ts'
import { seriesCreated } from '../../src/chat/views/series-created.ts'
import { seriesHosting } from '../../src/chat/views/series-hosting.ts'
import { seriesJoined } from '../../src/chat/views/series-joined.ts'
import { seriesLeft } from '../../src/chat/views/series-left.ts'
import { seriesPromoted } from '../../src/chat/views/series-promoted.ts'
import { sessionDetails } from '../../src/chat/views/session-details.ts'
import { details, SAMPLE_SEEN as seen } from './sample.ts'
import { sampleSeries, seriesHostile, seriesOff } from './sample-series.ts'

const weekly = sampleSeries()
const short = sampleSeries({ count: 3, extendAt: null }, { next: weekly.next.slice(0, 3), toCome: 3, people: 0 })
const reason = 'Maya moves away.'
const typed = { kind: 'exact', shiftedMinutes: 0 } as const

const shown = (view: View | null): View => {
  if (view === null) throw new Error('nothing to say')
  return view
}

/** Views of series, in every state worth looking at. */
export const SERIES_VIEWS: Readonly<Record<string, View>> = {
  'series-card/weekly': seriesCard(weekly, seen),
  'series-card/three-times': seriesCard(short, seen),
  'series-card/called-off': seriesCard(seriesOff, seen),
  'series-card/over': seriesCard(sampleSeries({ extendAt: null }, { next: [], toCome: 0 }), seen),
  'series-card/hostile': seriesCard(seriesHostile, seen),
  'moved-card/series': movedCard({ facts: details().facts, series: weekly, to: 'C0000002' }, seen),
  'session-details/of-a-series': sessionDetails(details({ series: { facts: weekly, isIn: false } }), seen),
  'session-details/of-a-series-joined': sessionDetails(
    details({ registration: 'registered', series: { facts: seriesHostile, isIn: true } }),
    seen,
  ),
  'series-created/weekly': seriesCreated({ facts: weekly, seen, typed, mentorIsStudent: false }),
  'series-created/hostile': seriesCreated({
    ...{ facts: seriesHostile, seen, mentorIsStudent: true },
    typed: { kind: 'overlap', shiftedMinutes: 0, leftOut: new Date('2026-10-25T00:30:00.000Z') },
  }),
  'series-joined/all': seriesJoined({ facts: weekly, registered: 13, waitlisted: 0, already: false, seen }),
  'series-joined/some-full': seriesJoined({ facts: weekly, registered: 11, waitlisted: 2, already: true, seen }),
  'series-joined/all-full': seriesJoined({ facts: weekly, registered: 0, waitlisted: 13, already: false, seen }),
  'series-joined/hostile': seriesJoined({ facts: seriesHostile, registered: 1, waitlisted: 1, already: false, seen }),
  'series-left/all': seriesLeft({ facts: weekly, left: 13, wasIn: true }, seen),
  'series-left/none': seriesLeft({ facts: seriesOff, left: 0, wasIn: false }, seen),
  'series-cancelled/following': seriesCancelled(
    { facts: short, cancelled: weekly.next.slice(3), kept: weekly.next.slice(0, 1), reason },
    seen,
  ),
  'series-cancelled/handed-over-goes-on': seriesCancelled(
    {
      facts: sampleSeries({ extendAt: null }, { later: [weekly.series], next: weekly.next.slice(2), toCome: 11 }),
      ...{ cancelled: weekly.next.slice(0, 2), kept: weekly.next.slice(2), reason: null },
    },
    seen,
  ),
  'series-cancelled/all': seriesCancelled({ facts: seriesOff, cancelled: weekly.next, kept: [], reason: null }, seen),
  'series-cancel-notice/person': seriesCancelNotice({ facts: seriesOff, cancelled: weekly.next, seen, to: 'person' }),
  'series-cancel-notice/channel-hostile': seriesCancelNotice({
    facts: seriesHostile,
    cancelled: Array.from({ length: 60 }, () => weekly.next).flat(),
    seen,
    to: 'channel',
  }),
  'series-promoted/some': shown(seriesPromoted({ series: weekly, sessions: weekly.next.slice(0, 3), seen })),
  'series-promoted/hostile': shown(
    seriesPromoted({ series: seriesHostile, sessions: Array.from({ length: 60 }, () => weekly.next).flat(), seen }),
  ),
  'series-hosting/weekly': seriesHosting({ facts: weekly, seen }),
  'series-hosting/hostile': seriesHosting({ facts: seriesHostile, seen }),
  'series-assigned/weekly': seriesAssigned({ facts: weekly, seen }),
  'series-assigned/hostile': seriesAssigned({ facts: seriesHostile, seen }),
}
