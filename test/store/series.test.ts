import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Series } from '../../src/domain/entities.ts'
import { type Change, Conflict } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

let s: OpenedSchool
let series: Series
beforeEach(async () => {
  s = await openSchool()
  series = s.school.series(s.organization, { mentorId: s.mentor.id })
  await commit({ type: 'add-series', series })
})
afterEach(() => s.close())

const commit = (...changes: readonly Change[]) => s.store.commit({ changes })
const enlist = (personId: typeof s.ada.id): Change => ({
  type: 'add-series-person',
  seriesId: series.id,
  personId,
  at: s.clock.now(),
})
const occurrence = (hours: number) => {
  const seriesStart = new Date(s.clock.now().getTime() + hours * HOUR)
  return s.school.session(s.organization, { seriesId: series.id, seriesStart, startTime: seriesStart })
}

describe('a series', () => {
  it('is read as it was written, in its own organization alone', async () => {
    expect(await s.store.series(s.organization.id, series.id)).toEqual(series)
    expect(await s.store.series(s.school.organization().id, series.id)).toBeNull()
  })

  it('is set where it is as it was read, else conflicts', async () => {
    const set = { extendAt: null, audience: { everyone: false, segmentIds: [] } }
    const change = { type: 'set-series', id: series.id, version: 1, set, at: s.clock.now() } as const
    await commit(change)
    expect(await s.store.series(s.organization.id, series.id)).toEqual({ ...series, ...set, version: 2 })
    await expect(commit(change)).rejects.toThrow(Conflict)
  })

  it('gives each start once', async () => {
    await commit(s.school.addSession(occurrence(1)))
    await expect(commit(s.school.addSession(occurrence(1)))).rejects.toThrow(Conflict)
  })

  it('keeps who is registered for all of it, once, in order of arrival', async () => {
    await commit(enlist(s.bob.id))
    await s.clock.advance(1)
    await commit(enlist(s.ada.id), enlist(s.bob.id))
    expect(await s.store.seriesPeople(series.id)).toEqual([s.bob.id, s.ada.id])
    await commit({ type: 'remove-series-person', seriesId: series.id, personId: s.bob.id })
    expect(await s.store.isInSeries(series.id, s.bob.id)).toBe(false)
  })

  it('has its people and its mentor become who they are merged into', async () => {
    await commit(enlist(s.bob.id), enlist(s.ada.id))
    await commit({ type: 'merge-person', from: s.bob.id, into: s.ada.id, at: s.clock.now() })
    await commit({ type: 'merge-person', from: s.mentor.id, into: s.ada.id, at: s.clock.now() })
    expect(await s.store.seriesPeople(series.id)).toEqual([s.ada.id])
    expect((await s.store.series(s.organization.id, series.id))?.mentorId).toBe(s.ada.id)
  })

  it('holds nobody and no session of another organization', async () => {
    const organization = s.school.organization()
    const stranger = s.school.person(organization)
    await commit({ type: 'add-organization', organization }, s.school.addPerson(stranger))
    await expect(commit(enlist(stranger.id))).rejects.toThrow('one organization')
    const session = s.school.session(organization, { seriesId: series.id })
    await expect(commit(s.school.addSession(session))).rejects.toThrow('not of this organization')
    const elsewhere = s.school.series(organization, { mentorId: s.mentor.id })
    await expect(commit({ type: 'add-series', series: elsewhere })).rejects.toThrow('not of this organization')
  })

  it('has a card that goes stale with its sessions, its people and itself, beside those of the sessions', async () => {
    const session = occurrence(1)
    const recipient = `${s.space.id}:C1`
    const event = `series:${series.id}:created`
    const delivery = s.school.delivery(s.organization, {
      ...{ event, recipient, channel: 'channel', spaceId: s.space.id, sessionId: session.id },
      kind: 'series-announcement',
    })
    await s.store.commit({ changes: [s.school.addSession(session)], deliveries: [delivery] })
    const announcement = {
      ...{ deliveryId: delivery.id, organizationId: s.organization.id, sessionId: session.id, seriesId: series.id },
      ...{ spaceId: s.space.id, messageRef: 'C1:1', shownAt: s.clock.now(), unshown: 0 },
    }
    await commit({ type: 'add-announcement', announcement })
    const unshown = async () => (await s.store.announcement(delivery.id))?.unshown
    const second = occurrence(2)
    await commit(s.school.addSession(second))
    expect(await unshown()).toBe(1)
    await commit(s.school.register(second, s.ada))
    expect(await unshown()).toBe(2)
    await commit(enlist(s.ada.id))
    expect(await unshown()).toBe(3)
    await commit({ type: 'set-series', id: series.id, version: 1, set: { title: 'T' }, at: s.clock.now() })
    expect(await unshown()).toBe(4)
    expect(await s.store.announcementIn(second.id, recipient)).toMatchObject({ deliveryId: delivery.id })
    expect(await s.store.announcedPlaces(session.id)).toEqual([])
    expect(await s.store.announcedSeriesPlaces(series.id)).toMatchObject([{ recipient, stands: true }])
  })
})
