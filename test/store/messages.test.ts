import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Announcement, type Change, Conflict, type Proposal } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

let s: OpenedSchool
beforeEach(async () => {
  s = await openSchool()
})
afterEach(() => s.close())

const later = (ms: number) => new Date(s.clock.now().getTime() + ms)
const commit = (...changes: readonly Change[]) => s.store.commit({ changes })

describe('deliveries', () => {
  it('come back as planned, longest due first, when they are due', async () => {
    const soon = s.school.delivery(s.organization, {
      dueAt: later(1000),
      payload: { number: 42, list: ['a', null], deep: { yes: true } },
      channel: 'channel',
      spaceId: s.space.id,
      recipient: `${s.space.id}:C1`,
    })
    const now = s.school.delivery(s.organization)
    await s.store.commit({ changes: [], deliveries: [soon, now] })
    const planned = { cause: null, state: 'planned', attempts: 0, messageRef: null, doubtful: false, leasedUntil: null }
    expect(await dueDeliveries(s)).toEqual([{ ...now, ...planned }])
    expect(await dueDeliveries(s, later(1000))).toEqual([
      { ...now, ...planned },
      { ...soon, ...planned },
    ])
  })

  it.each([
    { type: 'delivery-sent', messageRef: 'ref' },
    { type: 'delivery-failed', reason: 'no' },
    { type: 'delivery-dropped', reason: 'no' },
  ] as const)('keep no code in clear once they are done ($type)', async (end) => {
    const payload = { email: 'ana@example.org', code: 'K7PM-2QXD' }
    const mail = s.school.delivery(s.organization, { kind: 'email-code', payload })
    const other = s.school.delivery(s.organization, { payload })
    await s.store.commit({ changes: [], deliveries: [mail, other] })
    await commit({ type: 'delivery-leased', id: mail.id, until: later(1000) })
    expect((await s.store.delivery(s.organization.id, mail.id))?.payload).toEqual(payload)
    await commit({ ...end, id: mail.id, at: later(0) }, { ...end, id: other.id, at: later(0) })
    expect((await s.store.delivery(s.organization.id, mail.id))?.payload).toEqual({ email: 'ana@example.org' })
    expect((await s.store.delivery(s.organization.id, other.id))?.payload).toEqual(payload)
  })

  it('are due where they lie further ahead than anything is ever put off: the clock was put back', async () => {
    const planned = [5_000, HOUR, HOUR + 1, 9_000 * HOUR].map((ms) =>
      s.school.delivery(s.organization, { dueAt: later(ms) }),
    )
    await s.store.commit({ changes: [], deliveries: planned })
    const [, , ahead, farAhead] = planned
    const due = (limit: number) => s.store.dueDeliveryIds(s.clock.now(), limit)
    expect(await due(10)).toEqual({ ids: [ahead?.id, farAhead?.id], nextAt: later(5_000) })
    expect((await due(1)).ids).toEqual([ahead?.id])
  })

  it('are planned once for each event, recipient and channel', async () => {
    const delivery = s.school.delivery(s.organization, { kind: 'first' })
    await s.store.commit({ changes: [], deliveries: [delivery] })
    const again = { ...delivery, id: s.newId('dlv'), kind: 'second' }
    await s.store.commit({ changes: [], deliveries: [again, { ...again, id: s.newId('dlv'), channel: 'email' }] })
    expect((await dueDeliveries(s)).map(({ kind }) => kind)).toEqual(['first', 'second'])
  })

  it('are lent to a worker, and come back when the lease runs out', async () => {
    const delivery = s.school.delivery(s.organization)
    await s.store.commit({ changes: [], deliveries: [delivery] })
    await commit({ type: 'delivery-leased', id: delivery.id, until: later(60_000) })
    expect(await dueDeliveries(s, later(59_999))).toEqual([])
    expect(await dueDeliveries(s, later(60_000))).toMatchObject([
      { id: delivery.id, state: 'sending', attempts: 1, leasedUntil: later(60_000), doubtful: true },
    ])
  })

  it('stay doubtful once they may have gone out, until somebody who looked says otherwise', async () => {
    const delivery = s.school.delivery(s.organization)
    await s.store.commit({ changes: [], deliveries: [delivery] })
    const { id } = delivery
    const doubt = async () => (await s.store.delivery(s.organization.id, id))?.doubtful
    const retry = { type: 'delivery-retry', id, dueAt: later(0), reason: 'x' } as const
    expect(await doubt()).toBe(false)
    await commit({ type: 'delivery-leased', id, until: later(1) })
    await commit({ ...retry, doubtful: false })
    expect(await doubt()).toBe(false)
    await commit({ type: 'delivery-leased', id, until: later(1) })
    // The worker died; the next one's attempt clears nothing by itself.
    await commit({ type: 'delivery-leased', id, until: later(2) }, retry)
    expect(await doubt()).toBe(true)
    await commit({ ...retry, doubtful: false })
    expect(await doubt()).toBe(false)
  })

  it('are counted for measuring, with the oldest that is not out yet', async () => {
    const nothing = { planned: 0, sending: 0, failed: 0, oldestDueAt: null }
    expect(await s.store.backlog()).toEqual(nothing)
    const [a, b, c] = [1, 2, 3].map((at) => s.school.delivery(s.organization, { event: `e${at}`, dueAt: later(at) }))
    if (!a || !b || !c) throw new Error('three')
    await s.store.commit({ changes: [], deliveries: [a, b, c] })
    await commit(
      { type: 'delivery-failed', id: a.id, reason: 'x', at: later(0) },
      { type: 'delivery-leased', id: b.id, until: later(99) },
    )
    expect(await s.store.backlog()).toEqual({ planned: 1, sending: 1, failed: 1, oldestDueAt: later(2) })
  })

  it('are tried again later, dropped, failed or sent; what is done stays done', async () => {
    const [a, b, c] = [1, 2, 3].map(() => s.school.delivery(s.organization))
    if (!a || !b || !c) throw new Error('three')
    await s.store.commit({ changes: [], deliveries: [a, b, c] })
    await commit({ type: 'delivery-retry', id: a.id, dueAt: later(5000), reason: 'rate limited' })
    expect(await dueDeliveries(s, later(4999))).toHaveLength(2)
    expect(await dueDeliveries(s, later(5000))).toContainEqual(
      expect.objectContaining({ id: a.id, state: 'planned', dueAt: a.dueAt, doubtful: false }),
    )
    await commit(
      { type: 'delivery-sent', id: a.id, messageRef: 'ref', at: s.clock.now() },
      { type: 'delivery-failed', id: b.id, reason: 'blocked', at: s.clock.now() },
      { type: 'delivery-dropped', id: c.id, reason: 'stale', at: s.clock.now() },
    )
    expect(await dueDeliveries(s, later(9_999_999))).toEqual([])
    for (const { id } of [a, b, c])
      await expect(commit({ type: 'delivery-leased', id, until: later(1) })).rejects.toThrow(Conflict)
  })
})

describe('announced cards', () => {
  const announce = async (set: Partial<Announcement> = {}) => {
    const session = s.school.session(s.organization, { mentorId: s.mentor.id })
    const delivery = s.school.delivery(s.organization, { event: session.id })
    const announcement: Announcement = {
      deliveryId: delivery.id,
      organizationId: s.organization.id,
      sessionId: session.id,
      spaceId: s.space.id,
      messageRef: 'C1:1',
      shownAt: s.clock.now(),
      seriesId: null,
      unshown: 0,
      ...set,
    }
    await s.store.commit({ changes: [s.school.addSession(session)], deliveries: [delivery] })
    await commit({ type: 'add-announcement', announcement })
    return { session, announcement }
  }
  const stale = () => s.store.staleAnnouncements(later(0), 10)

  it('are stale when counts or shown facts change, by whomever, and true again once shown', async () => {
    const { session, announcement } = await announce()
    expect(await stale()).toEqual([])
    await commit(s.school.register(session, s.ada))
    expect(await stale()).toEqual([{ ...announcement, unshown: 1 }])
    s.outside.prepare("UPDATE success_sessions SET title = 'New' WHERE id = ?").run(session.id)
    expect((await stale())[0]?.unshown).toBe(2)
    await commit({ type: 'announcement-shown', deliveryId: announcement.deliveryId, unshown: 2, at: s.clock.now() })
    expect(await stale()).toEqual([])
  })

  it('are stale where they were shown later than now: the clock was put back', async () => {
    const { announcement } = await announce({ unshown: 1, shownAt: later(HOUR + 1) })
    await announce({ unshown: 1, shownAt: later(HOUR) })
    expect((await stale()).map(({ deliveryId }) => deliveryId)).toEqual([announcement.deliveryId])
  })

  it('stay stale where something changed while they were being shown', async () => {
    const { session, announcement } = await announce({ unshown: 1 })
    await commit(s.school.register(session, s.ada))
    await commit({ type: 'announcement-shown', deliveryId: announcement.deliveryId, unshown: 1, at: s.clock.now() })
    expect((await stale()).map(({ unshown }) => unshown)).toEqual([1])
  })

  it('stay true where something else changes: a link, another session', async () => {
    const { session } = await announce()
    const other = s.school.session(s.organization)
    const set = { link: 'https://meet.example/2', backupLink: 'https://meet.example/3' }
    await commit(s.school.addSession(other), s.school.register(other, s.ada), {
      type: 'set-session',
      id: session.id,
      version: 1,
      set,
      by: null,
      at: s.clock.now(),
    })
    expect(await stale()).toEqual([])
  })

  it('are stale when their channels are told in another language', async () => {
    await announce()
    const set = async (locale: 'en' | 'es') =>
      commit({ type: 'set-organization', id: s.organization.id, set: { locale } })
    await set('en')
    expect(await stale()).toEqual([])
    await set('es')
    expect(await stale()).toHaveLength(1)
  })

  it('are stale when their mentor has another name or their segments change', async () => {
    const { session, announcement } = await announce()
    await commit({ type: 'set-person', id: s.mentor.id, set: { name: 'Maya B.' } })
    expect((await stale())[0]?.unshown).toBe(1)
    const segment = s.school.segment(s.organization, 'A')
    const set = { audience: { everyone: false, segmentIds: [segment.id] } }
    await commit(
      { type: 'announcement-shown', deliveryId: announcement.deliveryId, unshown: 1, at: s.clock.now() },
      { type: 'add-segment', segment },
      { type: 'set-session', id: session.id, version: 1, set, by: null, at: s.clock.now() },
    )
    expect(await stale()).toHaveLength(1)
  })

  it('wait until they were last shown long enough ago, and are forgotten when gone', async () => {
    const { session, announcement } = await announce()
    await commit(s.school.register(session, s.ada))
    expect(await s.store.staleAnnouncements(later(-1), 10)).toEqual([])
    await commit({ type: 'announcement-gone', deliveryId: announcement.deliveryId })
    expect(await stale()).toEqual([])
  })
})

describe('what waits for a person', () => {
  const proposal = (): Proposal => ({
    id: s.newId('prp'),
    organizationId: s.organization.id,
    personId: s.ada.id,
    kind: 'create',
    input: { title: 'T', when: null },
    expiresAt: later(900_000),
  })

  it('a proposal is there until it expires or is dropped', async () => {
    const [kept, dropped] = [proposal(), proposal()]
    await commit({ type: 'add-proposal', proposal: kept }, { type: 'add-proposal', proposal: dropped })
    expect(await s.store.proposal(kept.id, s.clock.now())).toEqual(kept)
    await commit({ type: 'drop-proposal', id: dropped.id })
    expect(await s.store.proposal(dropped.id, s.clock.now())).toBeNull()
    expect(await s.store.proposal(kept.id, kept.expiresAt)).toBeNull()
  })

  it('expired proposals are cleared away by the next one', async () => {
    await commit({ type: 'add-proposal', proposal: proposal() })
    s.clock.set(later(900_000))
    await commit({ type: 'add-proposal', proposal: proposal() })
    expect(s.outside.prepare('SELECT count(*) FROM proposals').pluck().get()).toBe(1)
  })

  it('a code is used once', async () => {
    const code = {
      hash: 'h'.repeat(43),
      purpose: 'link',
      organizationId: s.organization.id,
      personId: s.ada.id,
      email: null,
      expiresAt: later(600_000),
      usedAt: null,
    } as const
    await commit({ type: 'add-code', code })
    expect(await s.store.code(code.hash)).toEqual(code)
    const use = { type: 'use-code', hash: code.hash, at: s.clock.now() } as const
    await commit(use)
    expect(await s.store.code(code.hash)).toEqual({ ...code, usedAt: s.clock.now() })
    await expect(commit(use)).rejects.toThrow(Conflict)
    await expect(commit({ ...use, hash: 'unknown' })).rejects.toThrow(Conflict)
  })
})
