import { describe, expect, it } from 'vitest'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { readDoctor } from '../../src/usecases/read-doctor.ts'
import { recordUnreachable } from '../../src/usecases/record-unreachable.ts'
import { ana, complete, id, inReceipts, one, plan, school, sent, waiting } from './in-receipts.ts'
import { granted, refusalOf } from './open-school.ts'

inReceipts()

const giveEmail = (asker: Asker) =>
  school.store.commit({
    changes: [
      { type: 'set-person', id: asker.person.id, set: { email: 'a@b.example', emailConfirmedAt: school.clock.now() } },
    ],
  })

describe('a message that its channel refuses', () => {
  const identityOf = async (asker: Asker) => (await school.store.identities(asker.person.id))[0]

  it('goes over the next one, and the account counts as closed until its person acts', async () => {
    await complete()
    await giveEmail(ana)
    const delivery = await one('recorded')
    const closed = [ana.identity.id]
    expect(
      await recordUnreachable(school.deps, {
        hasMail: true,
        delivery,
        reason: 'They take no direct messages.',
        closed,
      }),
    ).toBe(true)
    const next = await one('recorded')
    expect(next).toMatchObject({ channel: 'email', event: delivery.event, payload: delivery.payload })
    expect((await identityOf(ana))?.closedAt).toEqual(school.clock.now())
    expect(await readDelivery(school.deps, next)).toMatchObject({ addresses: [], email: 'a@b.example' })
    await school.person('ana')
    expect((await identityOf(ana))?.closedAt).toBeNull()
  })

  it('has no next channel in mail where none is sent', async () => {
    await complete()
    await giveEmail(ana)
    const delivery = await one('recorded')
    expect(await recordUnreachable(school.deps, { hasMail: false, delivery, reason: 'No direct messages.' })).toBe(
      false,
    )
    const { organizationId } = delivery
    const failed = await school.store.failedDeliveries({ organizationId, since: new Date(0), limit: 10 })
    expect(failed.map(({ id }) => id)).toEqual([delivery.id])
  })

  it('bounced goes by direct message, and nothing more is mailed', async () => {
    await giveEmail(ana)
    await school.store.commit({ changes: [{ type: 'set-person', id: ana.person.id, set: { reach: 'email' } }] })
    await complete()
    const delivery = await one('recorded')
    expect(delivery.channel).toBe('email')
    expect(
      await recordUnreachable(school.deps, { hasMail: true, delivery, reason: '550 no such user', bounced: true }),
    ).toBe(true)
    expect((await one('recorded')).channel).toBe('dm')
    expect(await school.store.recipient(ana.person.id)).toMatchObject({ reach: 'email', mailable: false })
  })

  it('over every channel is listed, with its person, in the doctor and in the summary', async () => {
    await giveEmail(ana)
    await complete()
    await recordUnreachable(school.deps, {
      hasMail: true,
      delivery: await one('recorded'),
      reason: 'closed',
      closed: [ana.identity.id],
    })
    expect(await school.store.unreachedOf(ana.organization.id, id)).toEqual([])
    const second = await one('recorded')
    expect(
      await recordUnreachable(school.deps, { hasMail: true, delivery: second, reason: '550', bounced: true }),
    ).toBe(true)
    // The direct message had its turn: the same key is planned no second time.
    expect(await waiting('recorded')).toEqual([])
    const admin = await school.person('admin', { role: 'admin' })
    const parts = [{ name: 'mail', state: 'off', says: 'Mail is not set up.' }] as const
    const doctor = granted(await readDoctor(school.deps, { asker: admin, parts }))
    expect(doctor).toMatchObject({
      parts,
      moreFailures: false,
      failures: [
        { delivery: { reason: '550', channel: 'email' }, person: { name: 'ana' }, channel: null, session: { id } },
        { delivery: { reason: 'closed', channel: 'dm' }, person: { name: 'ana' }, session: { id } },
      ],
      unreached: [{ session: { id }, people: [{ name: 'ana' }] }],
    })
    const summary = await readDelivery(school.deps, await one('summary'))
    expect(summary?.message).toMatchObject({ kind: 'summary', unreached: [{ name: 'ana' }], average: null })
  })

  it('is told as arrived where the next one took it', async () => {
    await giveEmail(ana)
    await complete()
    const [delivery, parts] = [await one('recorded'), [] as const]
    await recordUnreachable(school.deps, { hasMail: true, delivery, reason: 'closed', closed: [ana.identity.id] })
    const admin = await school.person('admin', { role: 'admin' })
    const failures = async () => granted(await readDoctor(school.deps, { asker: admin, parts })).failures
    expect(await failures()).toMatchObject([{ delivery: { reason: 'closed', arrivedBy: null } }])
    await sent(await one('recorded'))
    expect(await failures()).toMatchObject([{ delivery: { reason: 'closed', arrivedBy: 'email' } }])
  })

  it('in a channel, or with a code for an address, has no other way', async () => {
    await plan()
    const card = await one('announcement')
    expect(await recordUnreachable(school.deps, { hasMail: true, delivery: card, reason: 'no such channel' })).toBe(
      false,
    )
    const admin = await school.person('admin', { role: 'admin' })
    const doctor = granted(await readDoctor(school.deps, { asker: admin, parts: [] }))
    expect(doctor.failures).toMatchObject([{ person: null, channel: 'C1' }])
    expect(refusalOf(await readDoctor(school.deps, { asker: ana, parts: [] })).code).toBe('not_allowed')
  })
})
