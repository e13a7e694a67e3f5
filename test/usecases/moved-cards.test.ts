import { beforeEach, describe, expect, it } from 'vitest'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { editSession } from '../../src/usecases/edit-session.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { fresh, id, inChanges, maya, plan, school, send, speakOf } from './in-changes.ts'
import { granted, HOUR } from './open-school.ts'

/** A channel is named for a session that was announced elsewhere (`announce`). */

inChanges()
const announceIn = async (channel: string, asker: Asker = maya) =>
  granted(await editSession(school.deps, { asker, sessionId: id, fields: { announce: channel }, shown: null }))
/** The channel of each card that stands, with where it says that it went, if it does; and how many changes it has yet to show. */
const cards = async () => {
  const shown: Record<string, string | null> = {}
  for (const place of await school.store.announcedPlaces(id)) {
    const card = place.stands ? await school.store.announcementIn(id, place.recipient) : null
    const delivery = card === null ? null : await school.store.delivery(card.organizationId, card.deliveryId)
    const read = delivery === null ? null : await readDelivery(school.deps, delivery)
    if (read !== null) shown[place.recipient.split(':')[1] ?? ''] = read.movedTo
  }
  return shown
}
const stale = async () => {
  const all = await school.store.staleAnnouncements(school.clock.now(), 100)
  const names = await Promise.all(
    all.map(({ deliveryId, organizationId }) => school.store.delivery(organizationId, deliveryId)),
  )
  return names.map((delivery) => delivery?.recipient.split(':')[1]).sort()
}
const shown = async () => {
  for (const { deliveryId } of await school.store.staleAnnouncements(school.clock.now(), 100))
    await school.store.commit({
      changes: [{ type: 'announcement-shown', deliveryId, unshown: 99, at: school.clock.now() }],
    })
}

describe('a card', () => {
  beforeEach(async () => {
    await plan()
    await send()
    await shown()
  })

  it('comes to stand in the channel that is named, and the one before says so as soon as it does', async () => {
    await announceIn('C2')
    expect(await plan()).toEqual(['announcement channel C2'])
    expect(await cards()).toEqual({ C1: null })
    await shown()
    await send()
    expect(await stale()).toEqual(['C1'])
    expect(await cards()).toEqual({ C1: 'C2', C2: null })
  })

  it('is one in each space, wherever it was moved, and true again where it comes back', async () => {
    for (const channel of ['C2', 'C3']) {
      await announceIn(channel)
      await plan()
      await send()
    }
    expect(await cards()).toEqual({ C1: 'C3', C2: 'C3', C3: null })
    await announceIn('C1')
    expect(await plan()).toEqual([])
    expect(await stale()).toEqual(['C1', 'C2', 'C3'])
    expect(await cards()).toEqual({ C1: null, C2: 'C1', C3: 'C1' })
  })

  it('that nobody has seen yet is not sent any more', async () => {
    await announceIn('C2')
    await plan()
    await announceIn('C3')
    await plan()
    const due = await dueDeliveries(school)
    const stales = await Promise.all(
      due.map(async (one) => [one.recipient.split(':')[1], (await readDelivery(school.deps, one))?.stale]),
    )
    expect(Object.fromEntries(stales)).toEqual({ C2: 'It is announced in another channel by now.', C3: null })
  })

  it('that was moved away gets no replies, and so none twice', async () => {
    await announceIn('C2')
    await plan()
    await send()
    await fresh()
    granted(await cancelSession(school.deps, { asker: maya, sessionId: id, reason: null }))
    expect((await plan()).filter((line) => line.includes('channel'))).toEqual(['cancelled channel C2'])
  })

  it('stays where it is, and is replied to, where it cannot be put into the other channel', async () => {
    await announceIn('C2')
    await plan()
    for (const { id: delivery } of await dueDeliveries(school))
      await school.store.commit({
        changes: [{ type: 'delivery-failed', id: delivery, reason: 'not in the channel', at: school.clock.now() }],
      })
    expect(await cards()).toEqual({ C1: null })
    granted(await cancelSession(school.deps, { asker: maya, sessionId: id, reason: null }))
    expect((await plan()).filter((line) => line.includes('channel'))).toEqual(['cancelled channel C1'])
  })

  it('goes back to the usual channel where none is named any more', async () => {
    await announceIn('C2')
    await plan()
    await send()
    await announceIn('')
    expect(await plan()).toEqual([])
    expect(await cards()).toEqual({ C1: null, C2: 'C1' })
  })

  it('comes to stand in the usual channel where it was made in another, which says so as soon as it does', async () => {
    const admin = await school.person('admin', { role: 'admin' })
    const made = await school.session({ by: admin, announceChannel: 'C5', typedChannel: 'C4' })
    speakOf(made.session)
    await plan()
    await send()
    await announceIn('', admin)
    await plan()
    await shown()
    await send()
    expect(await cards()).toEqual({ C5: 'C4', C4: null })
    expect(await stale()).toEqual(['C5'])
  })

  it('stays where it is where there is no usual channel either', async () => {
    const made = await school.session({ by: await school.person('admin', { role: 'admin' }), announceChannel: 'C5' })
    speakOf(made.session)
    await plan()
    await send()
    await announceIn('', await school.person('admin', { role: 'admin' }))
    expect(await plan()).toEqual([])
    expect(await cards()).toEqual({ C5: null })
  })

  it('in another space stays where that space names a channel of its own', async () => {
    const other = await school.person('bea', { space: 'T2', role: 'admin' })
    await school.store.commit({ changes: [{ type: 'move-space', id: other.space.id, to: maya.organization.id }] })
    await announceIn('C9', await school.person('bea', { space: 'T2', role: 'admin' }))
    expect(await plan()).toEqual(['announcement channel C9'])
    await send()
    expect(await cards()).toEqual({ C1: null, C9: null })
  })

  it('is not put anywhere else with it', async () => {
    await school.store.commit({
      changes: [{ type: 'set-space', id: maya.space.id, set: { announcementChannel: 'C7' } }],
    })
    await announceIn('C2')
    expect(await plan()).toEqual(['announcement channel C2'])
  })

  it('of a session that is over stays', async () => {
    school.clock.set(new Date(school.clock.now().getTime() + 4 * HOUR))
    const refused = await editSession(school.deps, {
      asker: maya,
      sessionId: id,
      fields: { announce: 'C2' },
      shown: null,
    })
    expect(refused.ok).toBe(false)
    expect(await plan()).toEqual([])
  })
})
