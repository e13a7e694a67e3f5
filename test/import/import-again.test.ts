import { describe, expect, it } from 'vitest'
import { csv, inImport, LINK, rows, s } from './in-import.ts'

/** A timetable that is brought in once more: each line is known again. */
inImport()

describe('brought in again', () => {
  const content = csv(
    'title,when,link,mentor,repeat,count',
    `Kick-off,2026-12-01 18:00,${LINK},Maya,,`,
    `Coaching,2026-10-20 18:00,${LINK},,weekly,3`,
  )

  it('stores nothing twice and says which is which', async () => {
    await s.bring(content)
    const before = s.titles()
    const { code, said } = await s.bring(content)
    expect(code).toBe(0)
    expect(said).toContain('0 lines new: 0 sessions stored.')
    expect(said).toContain('2 lines there already:\n  line 2: #1 is this\n  line 3: #2 is this\n')
    expect(s.titles()).toEqual(before)
  })

  it('says what a line has changed in, and changes nothing', async () => {
    await s.bring(content)
    const changed = content.replace(`${LINK},Maya`, 'https://example.org/new,Ada').replace('weekly', 'biweekly')
    const { said } = await s.bring(changed)
    expect(said).toContain('#1 is this, but differs in mentor, link')
    expect(said).toContain('/session edit session: 1')
    expect(said).toContain('#2 is this, but differs in repeat')
    expect(said).toContain('/session cancel session: 2 scope: all, then create the series anew')
    expect(rows('SELECT DISTINCT link FROM success_sessions')).toEqual([{ link: LINK }])
  })

  it('names the command that can change what differs', async () => {
    const header = 'title,when,duration,link'
    await s.bring(csv(header, `Kick-off,2026-12-01 18:00,60m,${LINK}`))
    const longer = await s.bring(csv(header, `Kick-off,2026-12-01 18:00,75m,${LINK}`))
    expect(longer.said).toMatch(/differs in duration: .* type \/session reschedule session: 1\n/)
    const both = await s.bring(csv(header, 'Kick-off,2026-12-01 18:00,75m,https://example.org/new'))
    expect(both.said).toContain('type /session reschedule session: 1 and /session edit session: 1\n')
  })

  it('knows a session that was renamed, moved or called off meanwhile', async () => {
    await s.bring(content)
    const [session] = await s.store.sessionsTitled(s.organization.id, 'kick-off')
    if (session === undefined) throw new Error('no session')
    const startTime = new Date(session.startTime.getTime() + 3_600_000)
    const endTime = new Date(session.endTime.getTime() + 3_600_000)
    const set = { title: 'Beginning', startTime, endTime, status: 'cancelled' } as const
    const { id } = session
    await s.store.commit({ changes: [{ type: 'set-session', id, version: 1, set, by: null, at: s.clock.now() }] })
    const { said } = await s.bring(content)
    expect(said).toContain('#1 is this (it was cancelled), but differs in title, when')
    expect(s.titles()).toHaveLength(4)
  })

  it('knows what has gone by since, a series too', async () => {
    await s.bring(content)
    await s.clock.advance(100 * 86_400_000)
    const { code, said } = await s.bring(content)
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('2 lines there already') })
  })

  it('takes a line that stands there twice once', async () => {
    const line = `A,2026-12-01 18:00,${LINK}`
    const { code, said } = await s.bring(csv('title,when,link', line, line))
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining('line 3: it says the same as line 2'),
    })
    expect(s.titles()).toHaveLength(1)
  })
})

it('stores 10,000 lines in one go, and knows them again', { timeout: 120_000 }, async () => {
  const start = Date.parse('2026-11-02T08:00:00Z')
  const lines = Array.from({ length: 10_000 }, (_, at) => {
    const when = new Date(start + at * 15 * 60_000).toISOString()
    return `Session ${at},${when},${LINK},${at % 2 === 0 ? 'Maya' : ''}`
  })
  const content = csv('title,when,link,mentor', ...lines)
  const first = await s.bring(content)
  expect(first.said).toContain('10,000 lines new: 10,000 sessions stored')
  expect(first.said).toContain('  and 9,950 more')
  expect(rows('SELECT count(*) AS n, max(number) AS top FROM success_sessions')).toEqual([{ n: 10_000, top: 10_000 }])
  expect(rows('SELECT count(*) AS n FROM session_changes WHERE planned_at IS NULL')).toEqual([{ n: 0 }])
  const again = await s.bring(content)
  expect(again.said).toContain('10,000 lines there already')
  expect(rows('SELECT count(*) AS n FROM success_sessions')).toEqual([{ n: 10_000 }])
})
