import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidence, judge, mentorThere } from './judge.ts'
import { at } from './sample-session.ts'

const VOICE = { provider: 'discord_voice' } as const

describe('a verdict, whatever the evidence,', () => {
  it('is the same in whatever order the evidence arrives', () => {
    fc.assert(
      fc.property(anyEvidence(), fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = all.map((one) => ({ one, key: keys.next().value })).sort((a, b) => a.key - b.key)
        const order = shuffled.map(({ one }) => one)
        expect(judge({ ana: order, others: [mentorThere], facts: VOICE })).toEqual(
          judge({ ana: all, others: [mentorThere], facts: VOICE }),
        )
      }),
    )
  })

  it('never counts more minutes than there were, nor fewer with more evidence of staying', () => {
    fc.assert(
      fc.property(anyEvidence(), fc.integer({ min: 0, max: 59 }), (all, minute) => {
        const before = judge({ ana: all, others: [mentorThere], facts: VOICE })
        const from = at(`18:${String(minute).padStart(2, '0')}`)
        // Another source, so that it closes no stretch of the first.
        const more = [
          evidence({ at: from, source: 'zoom' }),
          evidence({ at: at('19:00'), kind: 'left', source: 'zoom' }),
        ]
        const after = judge({ ana: [...all, ...more], others: [mentorThere], facts: VOICE })
        expect(after?.minutes).toBeLessThanOrEqual(60)
        expect(after?.minutes).toBeGreaterThanOrEqual(Math.max(before?.minutes ?? 0, 60 - minute))
      }),
    )
  })

  it('does not change when the same record arrives twice', () => {
    fc.assert(
      fc.property(anyEvidence(), (all) => {
        const once = judge({ ana: all, others: [mentorThere], facts: VOICE })
        expect(judge({ ana: [...all, ...all], others: [mentorThere], facts: VOICE })).toEqual(once)
      }),
    )
  })
})

/** Up to eight joins and leaves around the session, at distinct instants, so that their order is one. */
function anyEvidence() {
  const bound = fc.record({ minute: fc.integer({ min: -30, max: 70 }), kind: fc.constantFrom('joined', 'left') })
  return fc
    .uniqueArray(bound, { maxLength: 8, selector: ({ minute }) => minute })
    .map((bounds) =>
      bounds.map(({ minute, kind }) => evidence({ at: new Date(at('18:00').getTime() + minute * 60_000), kind })),
    )
}
