import { beforeEach, describe, expect, it } from 'vitest'
import { cancelSeries } from '../../src/usecases/cancel-series.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import type { SeriesFacts } from '../../src/usecases/ports.ts'
import type { SeriesScope } from '../../src/usecases/series-parts.ts'
import { admin, inScope, nth, opened, school, series } from './in-scope.ts'
import { granted } from './open-school.ts'
import { sendDue } from './send-due.ts'

/** A channel is named for a series (`announce`) whose card stands elsewhere. */

inScope()

let made: SeriesFacts
beforeEach(async () => {
  made = await series()
  await opened.plan()
  await sendDue(school)
})

const announceIn = async (channel: string, scope: SeriesScope, at = 1) => {
  granted(await opened.edit(await nth(made, at), { scope, fields: { announce: channel } }))
  await opened.plan()
}
/** The channel of each of its cards, with where it says that it went, if it does. */
const cards = async () => {
  const found: Record<string, string | null> = {}
  const { id, organizationId } = made.series
  const { id: sessionId } = await nth(made, 0)
  for (const place of await school.store.announcedSeriesPlaces(id)) {
    const card = place.stands ? await school.store.announcementIn(sessionId, place.recipient) : null
    const delivery = card === null ? null : await school.store.delivery(organizationId, card.deliveryId)
    const read = delivery === null ? null : await readDelivery(school.deps, delivery)
    if (read !== null) found[place.recipient.split(':')[1] ?? ''] = read.movedTo
  }
  return found
}

describe('the card of a series', () => {
  it('comes to stand once in the channel that is named for all of it, and the one before says so', async () => {
    await announceIn('C2', 'all')
    expect(opened.planned('series-announcement')).toBe(2)
    expect(opened.planned('announcement')).toBe(0)
    expect(await cards()).toEqual({ C1: null })
    await sendDue(school)
    expect(await cards()).toEqual({ C1: 'C2', C2: null })
    const stale = await school.store.staleAnnouncements(school.clock.now(), 100)
    expect(stale.length).toBeGreaterThan(0)
  })

  it('stays where the channel is named for a part of it that follows, whose own cards go there', async () => {
    await announceIn('C2', 'following', 2)
    expect(opened.planned('series-announcement')).toBe(1)
    expect(await cards()).toEqual({ C1: null })
  })

  it('alone is replied to, where it stands now', async () => {
    await announceIn('C2', 'all')
    await sendDue(school)
    granted(
      await cancelSeries(school.deps, { asker: admin, sessionId: (await nth(made, 0)).id, scope: 'all', reason: null }),
    )
    await opened.plan()
    expect(opened.planned('series-cancelled', "channel = 'channel'")).toBe(1)
    expect(opened.planned('series-cancelled', "recipient LIKE '%:C2'")).toBe(1)
  })

  it('is true again where the channel is named back', async () => {
    await announceIn('C2', 'all')
    await sendDue(school)
    await announceIn('C1', 'all')
    expect(opened.planned('series-announcement')).toBe(2)
    expect(await cards()).toEqual({ C1: null, C2: 'C1' })
  })
})
