/** Many sessions change at once: news once, and every entry that a mail put into a calendar is true afterwards. */
import { describe, expect, it } from 'vitest'
import { assignSeries } from '../../src/usecases/assign-series.ts'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import { granted, HOUR } from '../usecases/open-school.ts'
import { DAY } from '../usecases/open-series.ts'
import { calendarOf, choose, inMail, mailed, opened, remindedDaysAhead, school, sendMails } from './in-mail.ts'

inMail()

/** A daily series; Ana is in all of it, and the first three of its sessions stand in her calendar. */
async function threeMailed(options: { readonly mentor?: Asker } = {}): Promise<{ made: SeriesFacts; ana: Asker }> {
  const made = await opened.series({ repeat: 'FREQ=DAILY', ...options })
  await sendMails()
  const ana = await mailed('ana')
  granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
  await remindedDaysAhead(ana, 3)
  expect(calendarOf(ana)).toHaveLength(3)
  await school.clock.advance(1)
  return { made, ana }
}

const startsOf = (asker: Asker) => calendarOf(asker).map(({ start }) => start.getTime())
const startOf = async (made: SeriesFacts, at: number) => (await opened.nth(made, at)).startTime.getTime()
const kindsOf = (mails: Awaited<ReturnType<typeof sendMails>>) =>
  mails.map(({ subject, became }) => `${subject.split(':')[0]} · ${became}`)

describe('a series that is moved', () => {
  it('is news once, and each session that stands in a calendar moves there', async () => {
    const { made, ana } = await threeMailed()
    granted(await opened.move(await opened.nth(made, 0), { scope: 'all', ms: HOUR }))
    const mails = await sendMails()
    expect(kindsOf(mails)).toEqual(['Changed · noted', 'Changed · noted', 'Changed · noted'])
    expect(mails.filter(({ subject }) => subject.includes('#'))).toHaveLength(2)
    const starts = await Promise.all([0, 1, 2].map((at) => startOf(made, at)))
    expect(startsOf(ana)).toEqual(starts)
  })

  it('to another week under the same rule is told and entered no less', async () => {
    const { made, ana } = await threeMailed()
    granted(await opened.move(await opened.nth(made, 0), { scope: 'all', ms: 7 * DAY }))
    expect(await sendMails()).toHaveLength(3)
    expect(startsOf(ana)).toEqual(await Promise.all([0, 1, 2].map((at) => startOf(made, at))))
  })

  it('from one on leaves those before it, and those that no mail put there, alone', async () => {
    const { made, ana } = await threeMailed()
    const before = startsOf(ana)
    granted(await opened.move(await opened.nth(made, 1), { scope: 'following', ms: HOUR }))
    expect(await sendMails()).toHaveLength(2)
    expect(startsOf(ana)).toEqual([before[0], (before[1] ?? 0) + HOUR, (before[2] ?? 0) + HOUR])
  })

  it('is news alone to those who have none of it in their calendar, however many sessions there are', async () => {
    const { made } = await threeMailed()
    const ben = await mailed('ben')
    granted(await joinSeries(school.deps, { asker: ben, sessionId: made.anchor }))
    granted(await opened.move(await opened.nth(made, 0), { scope: 'all', ms: HOUR }))
    const mails = await sendMails()
    expect(mails.filter(({ to }) => to.startsWith(ben.person.id))).toHaveLength(1)
  })

  it('is true in every calendar also where many records are planned in turns', async () => {
    const { made, ana } = await threeMailed()
    granted(await opened.move(await opened.nth(made, 0), { scope: 'all', ms: HOUR }))
    while ((await planChanges(school.deps, { limit: 1 })) > 0);
    expect(await sendMails()).toHaveLength(3)
    const starts = await Promise.all([0, 1, 2].map((at) => startOf(made, at)))
    expect(startsOf(ana)).toEqual(starts)
  })

  it('is true also in calendars whose owners chose direct messages since', async () => {
    const { made, ana } = await threeMailed()
    await choose(ana.person.id, 'dm')
    granted(await opened.move(await opened.nth(made, 0), { scope: 'all', ms: HOUR }))
    await sendMails()
    const starts = await Promise.all([0, 1, 2].map((at) => startOf(made, at)))
    expect(startsOf(ana)).toEqual(starts)
  })

  it('is no more mails where only the link is another, since no entry holds it', async () => {
    const { made } = await threeMailed()
    const link = 'https://meet.google.com/xyz-abcd-efg'
    granted(await opened.edit(await opened.nth(made, 0), { scope: 'all', fields: { link } }))
    expect(await sendMails()).toHaveLength(1)
  })

  it('does not come back to those who gave a session of it up', async () => {
    const { made, ana } = await threeMailed()
    const second = await opened.nth(made, 1)
    granted(await leaveSession(school.deps, { asker: ana, sessionId: second.id }))
    await sendMails()
    granted(await opened.move(await opened.nth(made, 0), { scope: 'all', ms: HOUR }))
    expect(await sendMails()).toHaveLength(2)
    expect(startsOf(ana)).toEqual([await startOf(made, 0), await startOf(made, 2)])
  })
})

describe('a series that is called off', () => {
  it('is news once, and each session goes from the calendar in which it stands', async () => {
    const { made, ana } = await threeMailed()
    const request = { asker: opened.admin, sessionId: made.anchor, scope: 'all', reason: 'Maya is ill' } as const
    granted(await cancelSeries(school.deps, request))
    expect(kindsOf(await sendMails())).toEqual(Array(3).fill('Cancelled · taken out'))
    expect(calendarOf(ana)).toEqual([])
  })

  it('goes from it whole where it was split before', async () => {
    const { made, ana } = await threeMailed()
    granted(await opened.move(await opened.nth(made, 2), { scope: 'following', ms: HOUR }))
    await sendMails()
    await school.clock.advance(1)
    const request = { asker: opened.admin, sessionId: made.anchor, scope: 'all', reason: null } as const
    granted(await cancelSeries(school.deps, request))
    expect(await sendMails()).toHaveLength(3)
    expect(calendarOf(ana)).toEqual([])
  })
})

describe('a series that is handed over', () => {
  it('goes from the calendar of who hosted it, each session that stood there', async () => {
    const [maya, noor] = [await mailed('maya', { role: 'mentor' }), await school.person('noor', { role: 'mentor' })]
    const made = await opened.series({ repeat: 'FREQ=DAILY', mentor: maya })
    await remindedDaysAhead(maya, 3)
    expect(calendarOf(maya)).toHaveLength(3)
    await school.clock.advance(1)
    const request = { asker: opened.admin, sessionId: made.anchor, scope: 'all', mentorId: noor.person.id } as const
    granted(await assignSeries(school.deps, request))
    await sendMails()
    expect(calendarOf(maya)).toEqual([])
  })
})
