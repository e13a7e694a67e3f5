import fc from 'fast-check'
import { expect } from 'vitest'
import type { View } from '../../src/chat/view.ts'
import { SESSION_STATUSES } from '../../src/domain/words.ts'
import type { SessionFacts } from '../../src/usecases/ports.ts'
import { checkView } from './check-view.ts'
import { AFTER, DURING, person, SAMPLE_SEEN, sample } from './sample.ts'
import { testId } from './test-ids.ts'

/** Text of people as bad as it comes: any characters, markup, nothing, and far longer than any rule lets through. */
export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    '',
    ' ',
    '\n\n',
    '@everyone',
    '*'.repeat(300),
    '👩‍👩‍👧‍👦'.repeat(60),
    'ש'.repeat(5_000),
    'x'.repeat(20_000),
  ),
)
/** How many there are of something. */
export const count = fc.integer({ min: 0, max: 70 })
/** The moments that a view is looked at. */
export const seen = fc.constantFrom(SAMPLE_SEEN, DURING, AFTER)

/** A session that people described so. */
export const facts: fc.Arbitrary<SessionFacts> = fc
  .record({
    title: text,
    description: fc.option(text),
    cancelReason: fc.option(text),
    status: fc.constantFrom(...SESSION_STATUSES),
    capacity: fc.option(fc.integer({ min: 1, max: 2_147_483_647 })),
    number: fc.integer({ min: 1, max: 2_147_483_647 }),
    everyone: fc.boolean(),
    mentor: fc.option(text),
    segmentNames: fc.array(text, { maxLength: 20 }),
  })
  .map(({ everyone, mentor, segmentNames, ...set }) =>
    sample(
      { ...set, audience: { everyone, segmentIds: [] } },
      { mentor: mentor === null ? null : person(1, mentor), segments: segmentNames.map(segment) },
    ),
  )

/** A way in. */
export const room = fc.record({
  link: fc.option(
    fc.oneof(
      fc.webUrl(),
      text.map((words) => words.slice(0, 500)),
    ),
  ),
  meetingId: fc.option(text),
  passcode: fc.option(text),
  backupLink: fc.option(fc.webUrl()),
})

/** Expects that every platform can carry them. */
export function expectGood(views: readonly View[]): void {
  for (const view of views) expect(checkView(view), view.title).toEqual([])
}

/** A segment of that name. */
export function segment(name: string, at: number) {
  return { id: testId('seg', at + 1), organizationId: testId('org', 1), name }
}
