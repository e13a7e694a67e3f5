import { describe, expect, it } from 'vitest'
import type { Mailing } from '../../src/chat/mailing.ts'
import type { Posted } from '../../src/chat/platform.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { HOUR } from '../support/seed-school.ts'
import { delivery, inDeliveries, open, openWith, planned, SENT, school, session, told } from './in-deliveries.ts'

inDeliveries()

const GONE: Posted = { type: 'gone', reason: 'the account is no more', closed: true }

const mailing: Mailing = {
  send: async () => SENT,
  invitation: () => ({ method: 'REQUEST', content: '' }),
  links: null,
}

describe('a delivery', () => {
  it('to a channel is the card, posted in its space', async () => {
    const message = delivery({
      kind: 'announcement',
      channel: 'channel',
      spaceId: school.space.id,
      recipient: `${school.space.id}:C:1`,
    })
    expect(await open(school.space.platform).deliver(message)).toMatchObject(SENT)
    expect(told.sent).toMatchObject([{ id: message.id, space: school.space.externalId, to: { channel: 'C:1' } }])
    expect(JSON.stringify(told.sent)).toContain('Career coaching')
    expect(JSON.stringify(told.sent)).not.toContain('https://meet.example/room')
  })

  it.each(['promoted', 'invited'])(
    '%s goes to the account that was seen last, and to the next where that is gone',
    async (kind) => {
      const other = school.school.space(school.organization, { platform: 'other' })
      const lastSeenAt = new Date(school.clock.now().getTime() + HOUR)
      await school.store.commit({
        changes: [
          { type: 'add-space', space: other },
          {
            type: 'add-identity',
            identity: school.school.identity(school.ada, other, { externalId: 'later', lastSeenAt }),
          },
        ],
      })
      told.answers = [GONE]
      const message = delivery({ kind, recipient: school.ada.id, payload: { by: school.mentor.id } })
      expect(await open(school.space.platform, 'other').deliver(message)).toMatchObject(SENT)
      expect(told.sent).toMatchObject([
        { space: other.externalId, to: { user: 'later' } },
        { space: school.space.externalId, to: { user: /^U/ } },
      ])
    },
  )

  it('waits for the account that was seen last where that is only slow', async () => {
    told.answers = [{ type: 'later', reason: 'slow', doubtful: false }]
    const message = delivery({ kind: 'promoted', recipient: school.ada.id })
    expect(await open(school.space.platform).deliver(message)).toMatchObject({ type: 'later' })
    expect(told.sent).toHaveLength(1)
  })

  it.each([
    ['of a kind that nobody knows', { kind: 'nonsense' }],
    ['of a kind that every object has', { kind: 'constructor' }],
    ['to somebody who has no account', { kind: 'promoted', recipient: 'per_99999999999999999999' }],
    ['about nothing', { kind: 'promoted', sessionId: null }],
  ])('%s is given up', async (_, set) => {
    const message = await planned({ recipient: school.ada.id, ...set })
    expect(await open(school.space.platform).deliver(message)).toMatchObject({ type: 'gone' })
    expect(told.sent).toEqual([])
  })

  it('goes to the next account where the platform of the first has the settings of another space now', async () => {
    const other = school.school.space(school.organization, { platform: 'other' })
    const lastSeenAt = new Date(school.clock.now().getTime() + HOUR)
    const identity = school.school.identity(school.ada, other, { externalId: 'later', lastSeenAt })
    await school.store.commit({
      changes: [
        { type: 'add-space', space: other },
        { type: 'add-identity', identity },
      ],
    })
    told.unreachable = other.externalId
    const message = delivery({ kind: 'promoted', recipient: school.ada.id })
    expect(await open(school.space.platform, 'other').deliver(message)).toMatchObject(SENT)
    expect(told.sent).toMatchObject([{ space: school.space.externalId }])
    told.unreachable = school.space.externalId
    const waiting = await open(school.space.platform).deliver(message)
    expect(waiting).toMatchObject({ type: 'later', afterMs: 10 * 60_000, doubtful: false })
    expect(await open(school.space.platform).lookUp(message)).toMatchObject({ type: 'unknown' })
    expect(await open(school.space.platform).route(message)).toBeNull()
  })

  it('waits where its platform is off, and is dropped where the session is over before it is on again', async () => {
    const message = await planned({ kind: 'promoted', recipient: school.ada.id })
    const spaceId = school.space.id
    const card = await planned({ kind: 'announcement', channel: 'channel', spaceId, recipient: `${spaceId}:C:1` })
    const off = { type: 'later', afterMs: 10 * 60_000, doubtful: false }
    for (const waiting of [message, card]) expect(await open('other').deliver(waiting)).toMatchObject(off)
    school.clock.set(new Date(session.endTime.getTime() + 1))
    expect(await open(school.space.platform).deliver(message)).toMatchObject({ type: 'dropped' })
    expect(told.sent).toEqual([])
  })

  it('goes to the account on a platform that is on where another is off', async () => {
    const other = school.school.space(school.organization, { platform: 'other' })
    const lastSeenAt = new Date(school.clock.now().getTime() - HOUR)
    const identity = school.school.identity(school.ada, other, { externalId: 'earlier', lastSeenAt })
    await school.store.commit({
      changes: [
        { type: 'add-space', space: other },
        { type: 'add-identity', identity },
      ],
    })
    const message = delivery({ kind: 'promoted', recipient: school.ada.id })
    expect(await open('other').deliver(message)).toMatchObject(SENT)
    expect(told.sent).toMatchObject([{ to: { user: 'earlier' } }])
  })

  it('that may have gone out is not looked for where its platform is off, and stays doubtful', async () => {
    const message = delivery({ kind: 'promoted', recipient: school.ada.id, doubtful: true })
    expect(await open('other').lookUp(message)).toMatchObject({ type: 'unknown' })
  })

  it('goes where its first address is, at the price that the platform names', async () => {
    const message = delivery({ kind: 'promoted', recipient: school.ada.id })
    const { platform: name, externalId: space } = school.space
    expect(await open(name).route(message)).toMatchObject({
      platform: name,
      space,
      acts: ['post'],
      limits: [{ count: 1 }],
    })
    expect(await open('other').route(message)).toBeNull()
  })

  it('is looked up wherever it can have gone: found once is found, and absent only where it is nowhere', async () => {
    const other = school.school.space(school.organization, { platform: 'other' })
    const identity = school.school.identity(school.ada, other, { externalId: 'later' })
    await school.store.commit({
      changes: [
        { type: 'add-space', space: other },
        { type: 'add-identity', identity },
      ],
    })
    const message = delivery({ kind: 'promoted', recipient: school.ada.id })
    const { lookUp } = open(school.space.platform, 'other')
    expect(await lookUp(message)).toEqual({ type: 'absent' })
    expect(told.sought).toHaveLength(2)
    expect(told.sought).toMatchObject([{ id: message.id, since: message.dueAt }, { id: message.id }])
    told.found = [{ type: 'unknown', reason: 'down' }]
    expect(await lookUp(message)).toMatchObject({ type: 'unknown', reason: 'down' })
    told.found = [
      { type: 'unknown', reason: 'down' },
      { type: 'found', ref: 'm7' },
    ]
    expect(await lookUp(message)).toMatchObject({ type: 'found', ref: 'm7' })
  })

  it('about a change stands under the card, is looked for there, and is dropped where it is again as it was', async () => {
    const { platform: name, id: spaceId } = school.space
    const recipient = `${spaceId}:C1`
    const card = await planned({ kind: 'announcement', channel: 'channel', spaceId, recipient })
    const { organization, store } = school
    await store.commit({
      changes: [
        {
          type: 'add-announcement',
          announcement: {
            deliveryId: card.id,
            organizationId: organization.id,
            sessionId: session.id,
            spaceId,
            messageRef: 'card-1',
            shownAt: school.clock.now(),
            seriesId: null,
            unshown: 0,
          },
        },
      ],
    })
    const titleWas = (before: string) =>
      delivery({
        kind: 'changed',
        channel: 'channel',
        spaceId,
        recipient,
        payload: { changes: [{ what: 'title', before, after: session.title }] },
      })
    const { deliver, lookUp } = open(name)
    expect(await deliver(titleWas('CV clinic'))).toMatchObject(SENT)
    expect(told.sent).toMatchObject([{ under: 'card-1', to: { channel: 'C1' } }])
    expect(JSON.stringify(told.sent)).toContain('CV clinic')
    expect(await deliver(titleWas(session.title))).toMatchObject({ type: 'dropped' })
    await lookUp(titleWas('CV clinic'))
    expect(told.sought).toMatchObject([{ under: 'card-1' }])
  })

  it('closes an account that refuses it, in the commit that plans it by mail', async () => {
    const set = { email: 'ada@example.org', emailConfirmedAt: school.clock.now() }
    await school.store.commit({ changes: [{ type: 'set-person', id: school.ada.id, set }] })
    const message = await planned({ kind: 'promoted', recipient: school.ada.id })
    told.answers = [GONE]
    expect(await openWith(mailing, [school.space.platform]).deliver(message)).toMatchObject({ type: 'gone' })
    const [identity] = await school.store.identities(school.ada.id)
    expect(identity?.closedAt).toEqual(school.clock.now())
    const due = await dueDeliveries(school)
    expect(due).toMatchObject([{ kind: 'promoted', channel: 'email', recipient: school.ada.id }])
  })
})

describe('a direct message that its platform refuses', () => {
  it('and is given up after it could not be sent for too long goes by mail, and closes no account', async () => {
    const set = { email: 'ada@example.org', emailConfirmedAt: school.clock.now() }
    await school.store.commit({ changes: [{ type: 'set-person', id: school.ada.id, set }] })
    const message = await planned({ kind: 'promoted', recipient: school.ada.id })
    await openWith(mailing, [school.space.platform]).giveUp(message, 'an outage')
    const due = await dueDeliveries(school)
    expect(due).toMatchObject([{ kind: 'promoted', channel: 'email', recipient: school.ada.id }])
    expect((await school.store.identities(school.ada.id)).map(({ closedAt }) => closedAt)).toEqual([null])
  })

  it('closes no account where only the message is refused', async () => {
    const message = await planned({ kind: 'promoted', recipient: school.ada.id })
    told.answers = [{ type: 'gone', reason: 'the message is too long' }]
    expect(await open(school.space.platform).deliver(message)).toEqual({
      type: 'gone',
      reason: 'the message is too long',
    })
    expect((await school.store.identities(school.ada.id)).map(({ closedAt }) => closedAt)).toEqual([null])
  })
})
