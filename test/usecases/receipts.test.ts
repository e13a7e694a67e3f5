import { describe, expect, it } from 'vitest'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { disputeRecord } from '../../src/usecases/dispute-record.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import { markAttendance } from '../../src/usecases/mark-attendance.ts'
import { recordUnreachable } from '../../src/usecases/record-unreachable.ts'
import { reopenSession } from '../../src/usecases/reopen-session.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { ana, complete, id, inReceipts, maya, one, plan, school, sent, waiting } from './in-receipts.ts'
import { granted, MINUTE, refusalOf } from './open-school.ts'

inReceipts()

describe('That’s wrong', () => {
  it('opens one case with the mentor, whose mark is the answer and is told', async () => {
    await complete()
    for (const delivery of await dueDeliveries(school)) await sent(delivery)
    const first = granted(await disputeRecord(school.deps, { asker: ana, sessionId: id }))
    expect(first).toMatchObject({ already: false, asked: [{ name: 'maya' }] })
    expect(granted(await disputeRecord(school.deps, { asker: ana, sessionId: id })).already).toBe(true)
    const open = await one('disputed')
    expect(open).toMatchObject({ recipient: maya.person.id, channel: 'dm' })
    expect((await readDelivery(school.deps, open))?.message).toMatchObject({
      kind: 'disputed',
      person: { name: 'ana' },
      verdict: { result: 'attended', confidence: 'claimed' },
      evidence: [{ source: 'join_button' }],
    })
    const personId = ana.person.id
    granted(await markAttendance(school.deps, { asker: maya, sessionId: id, personId, as: 'late' }))
    const told = await one('recorded')
    expect((await readDelivery(school.deps, told))?.message).toMatchObject({
      kind: 'recorded',
      again: true,
      verdict: { result: 'late', confidence: 'confirmed' },
    })
    granted(await markAttendance(school.deps, { asker: maya, sessionId: id, personId, as: 'late' }))
    expect(await waiting('recorded')).toHaveLength(1)
    expect(granted(await disputeRecord(school.deps, { asker: ana, sessionId: id })).already).toBe(false)
  })

  it('stays the one open case when its person’s accounts become one', async () => {
    await complete()
    granted(await disputeRecord(school.deps, { asker: ana, sessionId: id }))
    const kept = await school.person('ana-elsewhere')
    const at = school.clock.now()
    await school.store.commit({
      changes: [{ type: 'merge-person', from: ana.person.id, into: kept.person.id, at }],
    })
    expect(granted(await disputeRecord(school.deps, { asker: kept, sessionId: id })).already).toBe(true)
    const personId = kept.person.id
    granted(await markAttendance(school.deps, { asker: maya, sessionId: id, personId, as: 'attended' }))
    const answers = (await waiting('recorded')).filter(({ payload }) => payload.answered === true)
    expect(answers.map(({ recipient }) => recipient)).toEqual([personId])
    expect(granted(await disputeRecord(school.deps, { asker: kept, sessionId: id })).already).toBe(false)
  })

  it('goes to the admins where there is no mentor', async () => {
    const admin = await school.person('admin', { role: 'admin' })
    const { version } = (await school.facts(id)).session
    await school.store.commit({
      changes: [{ type: 'set-session', id, version, set: { mentorId: null }, by: null, at: school.clock.now() }],
    })
    await complete()
    expect(granted(await disputeRecord(school.deps, { asker: ana, sessionId: id })).asked).toMatchObject([
      { name: 'admin' },
    ])
    expect((await one('disputed')).recipient).toBe(admin.person.id)
  })

  it('is refused while nothing is recorded', async () => {
    const refused = () => disputeRecord(school.deps, { asker: ana, sessionId: id }).then(refusalOf)
    expect(await refused()).toMatchObject({ code: 'nothing_recorded' })
    school.clock.set((await school.facts(id)).session.endTime)
    await runClock(school.deps, { limit: 10 })
    expect(await refused()).toMatchObject({ code: 'nothing_recorded' })
  })
})

describe('what was recorded', () => {
  it('is told once more to those alone whose result a second end changes', async () => {
    const ben = await school.person('ben')
    const { id } = (await school.session({ mentor: maya, inMinutes: 60 })).session
    for (const asker of [ana, ben]) granted(await joinSession(school.deps, { asker, sessionId: id }))
    school.clock.set((await school.facts(id)).session.endTime)
    await runClock(school.deps, { limit: 10 })
    await plan()
    const about = async () => (await waiting('recorded')).filter(({ sessionId }) => sessionId === id)
    expect((await about()).map(({ payload }) => payload.again ?? false)).toEqual([false, false])
    granted(await reopenSession(school.deps, { asker: maya, sessionId: id }))
    granted(await joinSession(school.deps, { asker: ana, sessionId: id }))
    school.clock.set((await school.facts(id)).session.endTime)
    await runClock(school.deps, { limit: 10 })
    await plan()
    const again = (await about()).filter(({ payload }) => payload.again === true)
    expect(again.map(({ recipient }) => recipient)).toEqual([ana.person.id])
    school.clock.set(new Date(school.clock.now().getTime() + 36 * 60 * MINUTE))
    await runClock(school.deps, { limit: 10 })
    await plan()
    expect(await about()).toHaveLength(3)
  })
})

describe('what a message shows', () => {
  it('in a channel is said under the card that stands there', async () => {
    await plan()
    const card = await one('announcement')
    const { organizationId, spaceId } = card
    if (spaceId === null) throw new Error('no space')
    const at = school.clock.now()
    await sent(card)
    await school.store.commit({
      changes: [
        {
          type: 'add-announcement',
          announcement: {
            ...{ deliveryId: card.id, organizationId, sessionId: id, spaceId },
            ...{ messageRef: 'C1:17', seriesId: null, shownAt: at, unshown: 0 },
          },
        },
      ],
    })
    school.clock.set(new Date(at.getTime() + 10 * MINUTE))
    await runClock(school.deps, { limit: 10 })
    await plan()
    const live = await one('live')
    expect(await readDelivery(school.deps, live)).toMatchObject({ thread: 'C1:17', stale: null, reader: null })
    school.clock.set((await school.facts(id)).session.endTime)
    expect((await readDelivery(school.deps, live))?.stale).toBe('The session is not live any more.')
  })
})

describe('the summary that its mentor has', () => {
  const stands = async () => {
    const summary = await one('summary')
    await sent(summary)
    const { id: deliveryId, organizationId } = summary
    const place = { deliveryId, organizationId, sessionId: id, spaceId: maya.space.id, messageRef: 'D1:17' }
    const announcement = { ...place, shownAt: school.clock.now(), seriesId: null, unshown: 0 }
    await school.store.commit({ changes: [{ type: 'add-announcement', announcement }] })
    return async () => (await school.store.announcement(deliveryId))?.unshown
  }
  const mark = (as: 'late' | 'absent') =>
    markAttendance(school.deps, { asker: maya, sessionId: id, personId: ana.person.id, as })

  it('is to be shown anew when a result changes, and when the results become final', async () => {
    await complete()
    const unshown = await stands()
    expect(await unshown()).toBe(0)
    await disputeRecord(school.deps, { asker: ana, sessionId: id })
    expect(await unshown()).toBe(0)
    granted(await mark('late'))
    expect(await unshown()).toBe(1)
    granted(await mark('absent'))
    expect(await unshown()).toBe(2)
  })

  it('is to be shown anew when claims that nobody settled become final', async () => {
    await complete()
    const unshown = await stands()
    school.clock.set(new Date(school.clock.now().getTime() + 36 * 60 * MINUTE))
    await runClock(school.deps, { limit: 10 })
    expect(await unshown()).toBeGreaterThan(0)
  })

  it('is to be shown anew when somebody turns out not to be reached', async () => {
    await complete()
    const unshown = await stands()
    await recordUnreachable(school.deps, { hasMail: true, delivery: await one('recorded'), reason: 'closed' })
    expect(await unshown()).toBe(1)
    expect((await school.store.staleAnnouncements(school.clock.now(), 10)).map(({ sessionId }) => sessionId)).toEqual([
      id,
    ])
  })
})

describe('the doors', () => {
  it('mark the card when they open, once', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 60, typedChannel: 'C2' })
    await plan()
    for (const card of await waiting('announcement')) {
      const { organizationId, sessionId, spaceId } = card
      if (sessionId === null || spaceId === null) throw new Error('no place')
      const announcement = {
        deliveryId: card.id,
        organizationId,
        sessionId,
        spaceId,
        messageRef: 'r',
        seriesId: null,
        unshown: 0,
      }
      await school.store.commit({
        changes: [{ type: 'add-announcement', announcement: { ...announcement, shownAt: school.clock.now() } }],
      })
    }
    const far = new Date(8e15)
    const stale = async () => (await school.store.staleAnnouncements(far, 10)).map(({ sessionId }) => sessionId)
    await runClock(school.deps, { limit: 10 })
    const opens = session.startTime.getTime() - 15 * MINUTE
    school.clock.set(new Date(opens - 1))
    await runClock(school.deps, { limit: 10 })
    expect(await stale()).not.toContain(session.id)
    school.clock.set(new Date(opens))
    await runClock(school.deps, { limit: 10 })
    expect(await stale()).toContain(session.id)
    for (const { deliveryId, unshown } of await school.store.staleAnnouncements(far, 10)) {
      await school.store.commit({
        changes: [{ type: 'announcement-shown', deliveryId, unshown, at: school.clock.now() }],
      })
    }
    school.clock.set(new Date(opens + 5_000))
    await runClock(school.deps, { limit: 10 })
    expect(await stale()).toEqual([])
  })
})
