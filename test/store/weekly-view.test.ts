import { expect, it } from 'vitest'
import { openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

it('segmented_weekly_success_sessions has a row for each week, segment and session that is not cancelled', async () => {
  const s = await openSchool()
  const [a, b] = [s.school.segment(s.organization, 'A'), s.school.segment(s.organization, 'B')]
  const at = (start: string) => ({
    startTime: new Date(start),
    endTime: new Date(new Date(start).getTime() + HOUR),
  })
  const onlyA = { everyone: false, segmentIds: [a.id] }
  await s.store.commit({
    changes: [
      ...[a, b].map((segment) => ({ type: 'add-segment', segment }) as const),
      s.school.addSession(s.school.session(s.organization, { title: 'Monday', ...at('2026-10-05T00:00:00Z') })),
      s.school.addSession(
        s.school.session(s.organization, { title: 'Sunday', ...at('2026-10-11T22:00:00Z'), audience: onlyA }),
      ),
      s.school.addSession(
        s.school.session(s.organization, { title: 'Next', ...at('2026-10-12T00:00:00Z'), audience: onlyA }),
      ),
      s.school.addSession(
        s.school.session(s.organization, { title: 'Off', ...at('2026-10-06T00:00:00Z'), status: 'cancelled' }),
      ),
    ],
  })
  const rows = s.outside
    .prepare(
      'SELECT week, segment_name, title FROM segmented_weekly_success_sessions ORDER BY week, start_time, segment_name',
    )
    .raw()
    .all()
  expect(rows).toEqual([
    ['2026-10-05', 'A', 'Monday'],
    ['2026-10-05', 'B', 'Monday'],
    ['2026-10-05', 'A', 'Sunday'],
    ['2026-10-12', 'A', 'Next'],
  ])
  await s.close()
})
