import { describe, expect, it } from 'vitest'
import { isWorthALook, sumImpacts, weighImpact } from '../../src/domain/impact.ts'

/** 18:00 in Berlin, 12:00 in New York, 02:00 the next day in Tokyo, 22:30 in Kolkata, 22:45 in Kathmandu. */
const EVENING = new Date('2026-12-01T17:00:00.000Z')
const facts = { startTime: EVENING, zones: [], clashing: 0, mentorHosts: [] }

describe('the night', () => {
  it.each<[string, readonly { zone: string | null; people: number }[], readonly object[]]>([
    ['is not said where it is nobody’s', [{ zone: 'Europe/Berlin', people: 20 }], []],
    [
      'is not said of just a tenth',
      [
        { zone: 'Europe/Berlin', people: 18 },
        { zone: 'Asia/Tokyo', people: 2 },
      ],
      [],
    ],
    [
      'is said of more than a tenth',
      [
        { zone: 'Europe/Berlin', people: 18 },
        { zone: 'Asia/Tokyo', people: 3 },
      ],
      [{ hour: 2, minute: 0, people: 3 }],
    ],
    [
      'adds up zones with the same clock, most people first',
      [
        { zone: 'Asia/Kolkata', people: 4 },
        { zone: 'Asia/Tokyo', people: 3 },
        { zone: 'Asia/Seoul', people: 2 },
        { zone: 'Asia/Kathmandu', people: 1 },
      ],
      [
        { hour: 2, minute: 0, people: 5 },
        { hour: 22, minute: 30, people: 4 },
        { hour: 22, minute: 45, people: 1 },
      ],
    ],
    [
      'counts those apart whose zone nobody knows',
      [
        { zone: null, people: 1_000 },
        { zone: 'Europe/Berlin', people: 8 },
        { zone: 'Asia/Tokyo', people: 1 },
      ],
      [{ hour: 2, minute: 0, people: 1 }],
    ],
    ['is said of nobody where there is nobody', [], []],
  ])('%s', (_name, zones, night) => {
    const weighed = weighImpact({ ...facts, zones })
    expect(weighed.night).toEqual(night)
    expect(isWorthALook(weighed)).toBe(night.length > 0)
    expect(weighed.zoneUnknown).toBe(zones.find(({ zone }) => zone === null)?.people ?? 0)
  })

  it.each([
    ['21:59', '2026-12-01T21:59:00Z', false],
    ['22:00', '2026-12-01T22:00:00Z', true],
    ['06:59', '2026-12-01T06:59:00Z', true],
    ['07:00', '2026-12-01T07:00:00Z', false],
  ])('at %s', (_name, at, isNight) => {
    const weighed = weighImpact({ ...facts, startTime: new Date(at), zones: [{ zone: 'UTC', people: 1 }] })
    expect(weighed.night.length > 0).toBe(isNight)
  })
})

it.each([
  ['nothing', facts, false],
  ['a clash', { ...facts, clashing: 1 }, true],
  ['a mentor who hosts then already', { ...facts, mentorHosts: [41] }, true],
  ['people whose zone nobody knows, alone', { ...facts, zones: [{ zone: null, people: 9 }] }, false],
])('%s is worth a look: as said', (_name, given, worth) => {
  expect(isWorthALook(weighImpact(given))).toBe(worth)
})

describe('several sessions of a series', () => {
  const calm = { night: [], zoneUnknown: 0, clashing: 0, mentorHosts: [] }
  it('are weighed by the worst of them, and by how many of them it holds', () => {
    const late = { ...calm, night: [{ hour: 23, minute: 0, people: 2 }], clashing: 1, mentorHosts: [4] }
    const later = { ...calm, night: [{ hour: 0, minute: 0, people: 3 }], clashing: 2, mentorHosts: [4, 7] }
    expect(sumImpacts([calm, late, later, calm])).toEqual({
      night: later.night,
      zoneUnknown: 0,
      clashing: 2,
      mentorHosts: [4, 7],
      among: { sessions: 4, night: 2, clashing: 2 },
    })
    expect(isWorthALook(sumImpacts([calm, late]))).toBe(true)
    expect(isWorthALook(sumImpacts([calm, calm]))).toBe(false)
    expect(isWorthALook(sumImpacts([]))).toBe(false)
  })
})
