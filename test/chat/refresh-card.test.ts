import { describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import type { Announcement, Delivery } from '../../src/usecases/ports.ts'
import { inDeliveries, open, planned, SENT, school, session, told } from './in-deliveries.ts'

inDeliveries()

describe('what stands', () => {
  const standing = ({ id: deliveryId }: Delivery): Announcement => ({
    deliveryId,
    organizationId: school.organization.id,
    sessionId: session.id,
    spaceId: school.space.id,
    messageRef: 'm7',
    shownAt: school.clock.now(),
    seriesId: null,
    unshown: 1,
  })
  const card = async () => {
    const { id: spaceId } = school.space
    return standing(await planned({ kind: 'announcement', channel: 'channel', spaceId, recipient: `${spaceId}:C1` }))
  }
  const setSession = async (set: Partial<Session>) => {
    const { id } = session
    const version = (await school.store.session(school.organization.id, id))?.version ?? 0
    const change = { type: 'set-session', id, version, set, by: null, at: school.clock.now() } as const
    return school.store.commit({ changes: [change] })
  }

  it('is changed in place to what is true now', async () => {
    const stands = await card()
    await school.store.commit({ changes: [school.school.register(session, school.ada)] })
    expect(await open(school.space.platform).refreshCard(stands)).toEqual(SENT)
    expect(told.sent).toMatchObject([{ ref: 'm7', space: school.space.externalId }])
    expect(JSON.stringify(told.sent)).toContain('1')
  })

  it('as the summary that its mentor has is changed too, while the session is over and theirs', async () => {
    await school.store.commit({ changes: [school.school.register(session, school.ada)] })
    await setSession({ mentorId: school.mentor.id, status: 'completed', endedAt: session.endTime })
    school.clock.set(session.endTime)
    const stands = standing(await planned({ kind: 'summary', recipient: school.mentor.id }))
    const refresh = () => open(school.space.platform).refreshCard(stands)
    expect(await refresh()).toEqual(SENT)
    expect(told.sent).toMatchObject([{ ref: 'm7', space: school.space.externalId }])
    expect(JSON.stringify(told.sent)).toContain('Who came')
    await setSession({ status: 'live', endedAt: null })
    expect(await refresh()).toEqual({ type: 'sent', ref: 'm7' })
    expect(told.sent).toHaveLength(1)
    await setSession({ status: 'completed', endedAt: session.endTime, mentorId: school.bob.id })
    expect(await refresh()).toMatchObject({ type: 'gone' })
  })

  it('in the direct messages of somebody who asked to be forgotten is left as it is', async () => {
    await setSession({ mentorAwayAt: school.clock.now() })
    const stands = standing(await planned({ kind: 'take-over', recipient: school.bob.id }))
    const refresh = () => open(school.space.platform).refreshCard(stands)
    expect(await refresh()).toEqual(SENT)
    const change = { type: 'forget-person', id: school.bob.id, name: 'Former member', at: school.clock.now() } as const
    await school.store.commit({ changes: [change] })
    expect(await refresh()).toMatchObject({ type: 'gone' })
    expect(told.sent).toHaveLength(1)
  })

  it('is kept where its platform is off, for when it is on again', async () => {
    expect(await open('other').refreshCard(await card())).toMatchObject({ type: 'later', afterMs: 10 * 60_000 })
  })
})
