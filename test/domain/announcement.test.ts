import { describe, expect, it } from 'vitest'
import { findAnnouncementPlaces } from '../../src/domain/announcement.ts'
import type { SegmentId, SpaceId } from '../../src/domain/ids.ts'
import { testId } from '../support/test-ids.ts'

const [HERE, THERE]: readonly [SpaceId, SpaceId] = [testId('spc', 1), testId('spc', 2)]
const segmentId: SegmentId = testId('seg', 1)
const quiet = [
  { id: HERE, announcementChannel: null },
  { id: THERE, announcementChannel: null },
]
const set = [
  { id: HERE, announcementChannel: 'news' },
  { id: THERE, announcementChannel: 'board' },
]
const nowhere = { createdIn: HERE, announceChannel: null, typedChannel: null }
const typed = { ...nowhere, typedChannel: 'random' }
const segment = (spaceId: SpaceId, channel: string) => ({ segmentId, spaceId, channel })

describe('a session is announced', () => {
  it.each([
    {
      name: 'where `announce` says in its space, elsewhere in the announcement channel',
      session: { ...typed, announceChannel: 'special' },
      spaces: set,
      segmentChannels: [segment(HERE, 'cohort')],
      in: [
        [HERE, 'special'],
        [THERE, 'board'],
      ],
    },
    {
      name: "in its segments' channels, each once",
      session: typed,
      spaces: set,
      segmentChannels: [segment(HERE, 'c7'), segment(HERE, 'c8'), segment(HERE, 'c7'), segment(THERE, 't7')],
      in: [
        [HERE, 'c7'],
        [HERE, 'c8'],
        [THERE, 't7'],
      ],
    },
    {
      name: 'in the announcement channel where its segments have none',
      session: typed,
      spaces: set,
      segmentChannels: [segment(THERE, 't7')],
      in: [
        [HERE, 'news'],
        [THERE, 't7'],
      ],
    },
    {
      name: 'else where it was typed, in that space alone',
      session: typed,
      spaces: quiet,
      segmentChannels: [],
      in: [[HERE, 'random']],
    },
    { name: 'nowhere where nothing says where', session: nowhere, spaces: quiet, segmentChannels: [], in: [] },
    {
      name: 'in announcement channels where another program made it',
      session: { ...nowhere, createdIn: null },
      spaces: set,
      segmentChannels: [],
      in: [
        [HERE, 'news'],
        [THERE, 'board'],
      ],
    },
  ])('$name', ({ session, spaces, segmentChannels, in: places }) => {
    const found = findAnnouncementPlaces(session, { spaces, segmentChannels })
    expect(found.map(({ spaceId, channel }) => [spaceId, channel])).toEqual(places)
  })
})
