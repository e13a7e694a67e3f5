import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../src/domain/entities.ts'
import { summarize } from '../../src/domain/summary.ts'

const times = { firstJoinedAt: null, lastLeftAt: null, minutes: null }
const verdict = (
  facts: Pick<Verdict, 'result' | 'confidence'>,
  code: 'no_evidence' | 'pressed_join' | 'by_join_only',
): Verdict => ({
  ...facts,
  ...times,
  reason: code === 'no_evidence' ? { code } : { code, source: 'join_button', at: '2026-10-01T18:00:00.000Z' },
})
const row = (given: Verdict | null) => ({ registration: 'registered' as const, verdict: given })
const confirmed = (result: Verdict['result']) => row(verdict({ result, confidence: 'confirmed' }, 'no_evidence'))

describe('a summary', () => {
  it('counts those who came over those who count', () => {
    const people = [confirmed('attended'), confirmed('late'), confirmed('left_early'), confirmed('absent')]
    expect(summarize([...people, confirmed('excused'), confirmed('unknown')], true)).toMatchObject({
      registered: 6,
      rate: 0.75,
      results: { attended: 1, late: 1, left_early: 1, absent: 1, excused: 1, unknown: 1 },
      mentorCame: true,
    })
  })

  it('keeps open claims out of the results and the rate, and counts them once nobody settled them', () => {
    const open = row(verdict({ result: 'attended', confidence: 'claimed' }, 'pressed_join'))
    const late = row(verdict({ result: 'attended', confidence: 'claimed' }, 'by_join_only'))
    expect(summarize([open, confirmed('absent')], null)).toMatchObject({
      claimed: 1,
      rate: 0,
      results: { attended: 0 },
    })
    expect(summarize([late, confirmed('absent')], null)).toMatchObject({
      claimed: 0,
      rate: 0.5,
      results: { attended: 1 },
    })
  })

  it('adds up: walk-ins are apart, and the rate is of those registered', () => {
    const walkIn = { ...confirmed('attended'), registration: null }
    const returned = { ...confirmed('late'), registration: 'withdrawn' as const }
    const open = row(verdict({ result: 'attended', confidence: 'claimed' }, 'pressed_join'))
    const people = [confirmed('attended'), confirmed('absent'), confirmed('excused'), open, walkIn, returned]
    const { registered, results, claimed, ...sums } = summarize(people, true)
    expect(registered).toBe(Object.values(results).reduce((a, b) => a + b) + claimed)
    expect(sums).toMatchObject({ walkIns: 2, came: 1, counted: 2, rate: 0.5 })
  })

  it('has no rate where nobody counts', () => {
    expect(summarize([row(null), confirmed('excused')], null).rate).toBeNull()
    expect(summarize([{ registration: 'waitlisted', verdict: null }], null)).toMatchObject({
      registered: 0,
      waitlisted: 1,
    })
  })
})
