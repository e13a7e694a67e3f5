/** Who gives a place up has the session taken out of the calendar that a mail put it into (RFC 5546 section 3.2.5). */
import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { forgetPerson } from '../../src/usecases/forget-person.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { joinSeries } from '../../src/usecases/join-series.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { leaveSeries } from '../../src/usecases/leave-series.ts'
import { leaveSession } from '../../src/usecases/leave-session.ts'
import { planReminders } from '../../src/usecases/plan-reminders.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { granted, HOUR, MINUTE } from '../usecases/open-school.ts'
import {
  calendarOf,
  choose,
  inMail,
  mailed,
  opened,
  remindedDaysAhead,
  school,
  sendMails,
  server,
  waiting,
} from './in-mail.ts'

inMail()

const join = async (asker: Asker, sessionId: SessionId) => granted(await joinSession(school.deps, { asker, sessionId }))
const leave = async (asker: Asker, sessionId: SessionId) =>
  granted(await leaveSession(school.deps, { asker, sessionId }))

/** A session in two hours with Ana's place, mailed to her an hour before it starts. */
async function reminded(): Promise<{ readonly ana: Asker; readonly id: SessionId }> {
  const { session } = await school.session({ by: opened.admin, inMinutes: 120 })
  await sendMails()
  const ana = await mailed('ana')
  await join(ana, session.id)
  await school.clock.advance(HOUR)
  expect(await sendMails()).toMatchObject([{ method: 'REQUEST', became: 'noted' }])
  expect(calendarOf(ana)).toHaveLength(1)
  return { ana, id: session.id }
}

describe("who can't go", () => {
  it('has it taken out of their calendar by one short mail, planned with their leaving', async () => {
    const { ana, id } = await reminded()
    await leave(ana, id)
    expect(await waiting()).toMatchObject([{ kind: 'left', recipient: ana.person.id, sessionId: id }])
    const [mail, ...others] = await sendMails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ subject: 'Out of your calendar: #1 Career coaching', became: 'taken out' })
    expect(mail?.method).toBe('CANCEL')
    expect(mail?.text).toContain('/session info 1')
    expect(calendarOf(ana)).toEqual([])
    await school.clock.advance(50 * MINUTE)
    expect(await sendMails()).toEqual([])
  })

  it('has it back with the next mail once they come back, and out again, each under a higher SEQUENCE', async () => {
    const { ana, id } = await reminded()
    await leave(ana, id)
    const [out] = await sendMails()
    await join(ana, id)
    await school.clock.advance(50 * MINUTE)
    const [back] = await sendMails()
    expect(back).toMatchObject({ method: 'REQUEST', became: 'noted' })
    expect(calendarOf(ana)).toMatchObject([{ status: 'CONFIRMED', title: 'Career coaching' }])
    await leave(ana, id)
    const [again] = await sendMails()
    expect(again).toMatchObject({ method: 'CANCEL', became: 'taken out' })
    const sequences = [out, back, again].map((mail) => mail?.sequence ?? 0)
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
    expect(calendarOf(ana)).toEqual([])
  })

  it('hears nothing by mail where none put it into their calendar', async () => {
    const { session } = await school.session({ by: opened.admin, inMinutes: 120 })
    const [ana, ben] = [await mailed('ana'), await school.person('ben')]
    for (const asker of [ana, ben]) {
      await join(asker, session.id)
      await leave(asker, session.id)
    }
    expect(await sendMails()).toEqual([])
  })

  it('hears nothing a second time where it was taken out before and no mail put it back', async () => {
    const { ana, id } = await reminded()
    await leave(ana, id)
    await sendMails()
    await join(ana, id)
    await leave(ana, id)
    expect(await sendMails()).toEqual([])
  })

  it('hears nothing a second time where the mail that put it there came to an account that is theirs since', async () => {
    const { ana, id } = await reminded()
    const { code } = granted(
      await giveCode(school.deps, { asker: await school.person('ana-at-home'), purpose: 'link' }),
    )
    granted(await useCode(school.deps, { asker: ana, purpose: 'link', code }))
    const whole = await school.person('ana-at-home')
    await choose(whole.person.id, 'email')
    await leave(whole, id)
    expect(await sendMails()).toMatchObject([{ method: 'CANCEL' }])
    await join(whole, id)
    await leave(whole, id)
    expect(await sendMails()).toEqual([])
  })

  it('hears nothing where they came back before the mail went out', async () => {
    const { ana, id } = await reminded()
    await leave(ana, id)
    await join(ana, id)
    expect(await sendMails()).toEqual([])
    await leave(ana, id)
    expect(await sendMails()).toMatchObject([{ method: 'CANCEL', became: 'taken out' }])
  })

  it('has it taken out also where they chose direct messages since, but no mail to an address that takes none', async () => {
    const { ana, id } = await reminded()
    await choose(ana.person.id, 'dm')
    await leave(ana, id)
    expect(await sendMails()).toMatchObject([{ method: 'CANCEL', became: 'taken out' }])
    await join(ana, id)
    await choose(ana.person.id, 'email')
    await school.clock.advance(50 * MINUTE)
    await sendMails()
    const set = { emailConfirmedAt: null }
    await school.store.commit({ changes: [{ type: 'set-person', id: ana.person.id, set }] })
    await leave(ana, id)
    expect(await waiting()).toEqual([])
  })

  it('has it taken out where a mail was on its way as they left', async () => {
    const { session } = await school.session({ by: opened.admin, inMinutes: 61 })
    await sendMails()
    const ana = await mailed('ana')
    await join(ana, session.id)
    const { id: deliveryId } = await firstReminder()
    const until = new Date(school.clock.now().getTime() + MINUTE)
    await school.store.commit({ changes: [{ type: 'delivery-leased', id: deliveryId, until }] })
    await leave(ana, session.id)
    const delivery = await school.store.delivery(session.organizationId, deliveryId)
    expect(delivery?.state).toBe('sending')
    expect((await waiting()).map(({ kind }) => kind)).toEqual(['left'])
    const sent = { type: 'delivery-sent', id: deliveryId, messageRef: 'ref', calendar: 'REQUEST' } as const
    await school.store.commit({ changes: [{ ...sent, at: school.clock.now() }] })
    expect(await sendMails()).toMatchObject([{ method: 'CANCEL' }])
  })

  it('hears nothing of a mail that waited as they left, which does not go out either', async () => {
    const { session } = await school.session({ by: opened.admin, inMinutes: 61 })
    await sendMails()
    const ana = await mailed('ana')
    await join(ana, session.id)
    await firstReminder()
    await leave(ana, session.id)
    expect(await sendMails()).toEqual([])
  })

  it('who was only invited by mail and then waited in vain has it taken out too', async () => {
    const [ana, ben] = [await mailed('ana'), await mailed('ben')]
    const { session } = await school.session({ by: opened.admin, inMinutes: 120, capacity: '1' })
    expect(await sendMails()).toHaveLength(2)
    for (const asker of [ben, ana]) await join(asker, session.id)
    await leave(ana, session.id)
    expect(await sendMails()).toMatchObject([{ to: `${ana.person.id}@example.org`, became: 'taken out' }])
    expect(calendarOf(ben)).toHaveLength(1)
  })

  it('is not entered again by news of a session that they were invited to and gave up', async () => {
    const ana = await mailed('ana')
    const made = await school.session({ by: opened.admin, inMinutes: 120 })
    await sendMails()
    await join(ana, made.session.id)
    await leave(ana, made.session.id)
    await sendMails()
    const { version, id } = (await school.facts(made.session.id)).session
    const set = { title: 'CV clinic' }
    const by = opened.admin.person.id
    await school.store.commit({
      changes: [{ type: 'set-session', id, version, set, by, at: school.clock.now() }],
    })
    expect(await sendMails()).toMatchObject([{ subject: 'Changed: #1 CV clinic', method: null }])
    expect(calendarOf(ana)).toEqual([])
  })

  it('has it taken out also where the session is called off before the mail goes', async () => {
    const { ana, id } = await reminded()
    await leave(ana, id)
    granted(await cancelSession(school.deps, { asker: opened.admin, sessionId: id, reason: null }))
    expect(await sendMails()).toMatchObject([{ method: 'CANCEL', became: 'taken out' }])
  })

  it('is not listed as out of reach where that mail does not arrive', async () => {
    const { ana, id } = await reminded()
    await leave(ana, id)
    server.troubles.push({ at: 'recipient', answer: '550 5.1.1 No such user' })
    expect(await sendMails()).toEqual([])
    expect(await school.store.unreachedOf(ana.organization.id, id)).toEqual([])
    expect(await waiting()).toEqual([])
  })
})

describe('who leaves more than one', () => {
  it('has each session of a series taken out that a mail put in, and hears of no other', async () => {
    const made = await opened.series({ repeat: 'FREQ=DAILY' })
    const ana = await mailed('ana')
    granted(await joinSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    await remindedDaysAhead(ana, 3)
    const kept = calendarOf(ana)
    expect(kept).toHaveLength(3)
    granted(await leaveSeries(school.deps, { asker: ana, sessionId: made.anchor }))
    expect((await sendMails()).map(({ became }) => became)).toEqual(kept.map(() => 'taken out'))
    expect(calendarOf(ana)).toEqual([])
  })

  it('and asked to be forgotten is written to no more', async () => {
    const { ana } = await reminded()
    await forgetPerson(school.deps, { asker: ana, name: 'Somebody' })
    expect(await waiting()).toEqual([])
    expect(await sendMails()).toEqual([])
  })
})

/** The reminder that is due, not sent yet. */
async function firstReminder() {
  await school.clock.advance(MINUTE)
  await planReminders(school.deps)
  const found = (await waiting()).find(({ kind }) => kind === 'reminder')
  if (found === undefined) throw new Error('no reminder is due')
  return found
}
