import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Series, Session } from '../../src/domain/entities.ts'
import type { Change } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

let s: OpenedSchool
let root: Series
let split: Series
let first: Session
let fourth: Session
beforeEach(async () => {
  s = await openSchool()
  root = s.school.series(s.organization)
  split = s.school.series(s.organization, { origin: root.id, first: { ...root.first, month: 11 } })
  first = occurrence(root, 1)
  fourth = occurrence(split, 4)
  await commit(
    { type: 'add-series', series: root },
    { type: 'add-series', series: split },
    s.school.addSession(first),
    s.school.addSession(fourth),
  )
})
afterEach(() => s.close())

const commit = (...changes: readonly Change[]) => s.store.commit({ changes })
const occurrence = (of: Series, hours: number) => {
  const startTime = new Date(s.clock.now().getTime() + hours * HOUR)
  return s.school.session(s.organization, { seriesId: of.id, seriesStart: startTime, startTime })
}
const enlist = (seriesId: Series['id']): Change => ({
  ...{ type: 'add-series-person', seriesId, personId: s.ada.id, at: s.clock.now() },
})

/** The card of the first part, as it stands in its channel. */
async function card() {
  const recipient = `${s.space.id}:C1`
  const delivery = s.school.delivery(s.organization, {
    ...{ event: `series:${root.id}:created`, recipient, channel: 'channel', spaceId: s.space.id, sessionId: first.id },
    kind: 'series-announcement',
  })
  const announcement = {
    ...{ deliveryId: delivery.id, organizationId: s.organization.id, sessionId: first.id, seriesId: root.id },
    ...{ spaceId: s.space.id, messageRef: 'C1:1', shownAt: s.clock.now(), unshown: 0 },
  }
  await s.store.commit({ changes: [], deliveries: [delivery] })
  await commit({ type: 'add-announcement', announcement })
  return { delivery, recipient, unshown: async () => (await s.store.announcement(delivery.id))?.unshown }
}

describe('a series that was split', () => {
  it('is a family, in order of its first sessions, from whichever part it is asked', async () => {
    const family = [root.id, split.id]
    for (const { id } of [root, split])
      expect((await s.store.seriesFamily(s.organization.id, id)).map((one) => one.id)).toEqual(family)
    expect(await s.store.seriesFamily(s.school.organization().id, root.id)).toEqual([])
  })

  it('shows by its first part what is to come of both, and by the later one that alone', async () => {
    const [whole, rest] = await Promise.all([root, split].map(({ id }) => s.store.seriesFacts(s.organization.id, id)))
    expect(whole).toMatchObject({ toCome: 2, later: [{ id: split.id }] })
    expect(whole?.next.map(({ id }) => id)).toEqual([first.id, fourth.id])
    expect(rest).toMatchObject({ toCome: 1, later: [] })
  })

  it('carries who is registered for all of it over, once, in their order', async () => {
    await commit(enlist(root.id))
    const carry: Change = { type: 'carry-series-people', from: root.id, to: split.id }
    await commit(carry, carry)
    expect(await s.store.seriesPeople(split.id)).toEqual([s.ada.id])
  })

  it('has one card, which goes stale with either part, and under which both are spoken of', async () => {
    const { recipient, unshown, delivery } = await card()
    await commit(s.school.register(fourth, s.ada))
    expect(await unshown()).toBe(1)
    await commit(enlist(split.id))
    expect(await unshown()).toBe(2)
    await commit({ type: 'set-series', id: split.id, version: 1, set: { title: 'T' }, at: s.clock.now() })
    expect(await unshown()).toBe(3)
    await commit({ type: 'add-series', series: s.school.series(s.organization, { origin: root.id }) })
    expect(await unshown()).toBe(4)
    expect(await s.store.announcedSeriesPlaces(split.id)).toMatchObject([{ recipient, stands: true }])
    expect(await s.store.announcementIn(fourth.id, recipient)).toMatchObject({ deliveryId: delivery.id })
  })

  it('tells of each part those who had the one mail about it', async () => {
    const mailed = s.school.delivery(s.organization, {
      ...{ event: `series:${root.id}:created`, recipient: s.bob.id, channel: 'email', sessionId: first.id },
      kind: 'series-assigned',
    })
    await s.store.commit({ changes: [], deliveries: [mailed] })
    expect((await s.store.recipientsOf(fourth.id)).map(({ personId, as }) => [personId, as])).toEqual([
      [s.bob.id, 'assigned'],
    ])
  })
})
