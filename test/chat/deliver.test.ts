import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDeliver } from '../../src/chat/deliver.ts'
import type { Mailing } from '../../src/chat/mailing.ts'
import type { LookedUp, Outgoing, OutgoingUpdate, Platform, Posted, Sought } from '../../src/chat/platform.ts'
import type { Session } from '../../src/domain/entities.ts'
import type { Announcement, Delivery } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { HOUR } from '../support/seed-school.ts'

let school: OpenedSchool
let session: Session
let sent: (Outgoing | OutgoingUpdate)[]
let answers: Posted[]
let sought: Sought[]
let found: LookedUp[]
let unreachable: string | null

const SENT: Posted = { type: 'sent', ref: 'm1' }
const GONE: Posted = { type: 'gone', reason: 'the account is no more', closed: true }

const mailing: Mailing = {
  send: async () => SENT,
  invitation: () => ({ method: 'REQUEST', content: '' }),
  links: null,
}

beforeEach(async () => {
  school = await openSchool()
  session = school.school.session(school.organization, { title: 'Career coaching' })
  await school.store.commit({ changes: [school.school.addSession(session)] })
  sent = []
  answers = []
  sought = []
  found = []
  unreachable = null
})

afterEach(() => school.close())

/** A platform that keeps what it is given and answers as told, else that all is well. */
function platform(name: string): Platform {
  const take = async (message: Outgoing | OutgoingUpdate) => {
    sent.push(message)
    return answers.shift() ?? SENT
  }
  return {
    name,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    post: take,
    update: take,
    lookUp: async (message) => {
      sought.push(message)
      return found.shift() ?? { type: 'absent' }
    },
    limits: [{ acts: ['post'], per: 'target', count: 1, withinMs: 1_000 }],
    cost: (of) => ({ target: 'ref' in of ? of.ref : 'user' in of.to ? of.to.user : of.to.channel, acts: ['post'] }),
    reaches: (space) => space !== unreachable,
    health: () => ({ state: 'ready' }),
  }
}

const open = (...names: string[]) => openWith(null, names)

function openWith(mailing: Mailing | null, names: readonly string[]) {
  const { store, clock, newId } = school
  const deps = { store, clock, newId, superadmins: new Set<string>(), defaults: school.organization }
  return createDeliver({ deps, platforms: new Map(names.map((name) => [name, platform(name)])), mailing })
}

function delivery(set: Partial<Delivery>): Delivery {
  const made = school.school.delivery(school.organization, { sessionId: session.id, ...set })
  return { ...made, state: 'sending', attempts: 0, messageRef: null, doubtful: false, leasedUntil: null, ...set }
}

/** The same, planned in the store too, so that it can be ended. */
async function planned(set: Partial<Delivery>): Promise<Delivery> {
  const message = delivery(set)
  await school.store.commit({ changes: [], deliveries: [message] })
  return message
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
    expect(sent).toMatchObject([{ id: message.id, space: school.space.externalId, to: { channel: 'C:1' } }])
    expect(JSON.stringify(sent)).toContain('Career coaching')
    expect(JSON.stringify(sent)).not.toContain('https://meet.example/room')
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
      answers = [GONE]
      const message = delivery({ kind, recipient: school.ada.id, payload: { by: school.mentor.id } })
      expect(await open(school.space.platform, 'other').deliver(message)).toMatchObject(SENT)
      expect(sent).toMatchObject([
        { space: other.externalId, to: { user: 'later' } },
        { space: school.space.externalId, to: { user: /^U/ } },
      ])
    },
  )

  it('waits for the account that was seen last where that is only slow', async () => {
    answers = [{ type: 'later', reason: 'slow', doubtful: false }]
    const message = delivery({ kind: 'promoted', recipient: school.ada.id })
    expect(await open(school.space.platform).deliver(message)).toMatchObject({ type: 'later' })
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['of a kind that nobody knows', { kind: 'nonsense' }],
    ['of a kind that every object has', { kind: 'constructor' }],
    ['to somebody who has no account', { kind: 'promoted', recipient: 'per_99999999999999999999' }],
    ['about nothing', { kind: 'promoted', sessionId: null }],
  ])('%s is given up', async (_, set) => {
    const message = await planned({ recipient: school.ada.id, ...set })
    expect(await open(school.space.platform).deliver(message)).toMatchObject({ type: 'gone' })
    expect(sent).toEqual([])
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
    unreachable = other.externalId
    const message = delivery({ kind: 'promoted', recipient: school.ada.id })
    expect(await open(school.space.platform, 'other').deliver(message)).toMatchObject(SENT)
    expect(sent).toMatchObject([{ space: school.space.externalId }])
    unreachable = school.space.externalId
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
    expect(sent).toEqual([])
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
    expect(sent).toMatchObject([{ to: { user: 'earlier' } }])
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
    expect(sought).toHaveLength(2)
    expect(sought).toMatchObject([{ id: message.id, since: message.dueAt }, { id: message.id }])
    found = [{ type: 'unknown', reason: 'down' }]
    expect(await lookUp(message)).toMatchObject({ type: 'unknown', reason: 'down' })
    found = [
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
    expect(sent).toMatchObject([{ under: 'card-1', to: { channel: 'C1' } }])
    expect(JSON.stringify(sent)).toContain('CV clinic')
    expect(await deliver(titleWas(session.title))).toMatchObject({ type: 'dropped' })
    await lookUp(titleWas('CV clinic'))
    expect(sought).toMatchObject([{ under: 'card-1' }])
  })

  it('closes an account that refuses it, in the commit that plans it by mail', async () => {
    const set = { email: 'ada@example.org', emailConfirmedAt: school.clock.now() }
    await school.store.commit({ changes: [{ type: 'set-person', id: school.ada.id, set }] })
    const message = await planned({ kind: 'promoted', recipient: school.ada.id })
    answers = [GONE]
    expect(await openWith(mailing, [school.space.platform]).deliver(message)).toMatchObject({ type: 'gone' })
    const [identity] = await school.store.identities(school.ada.id)
    expect(identity?.closedAt).toEqual(school.clock.now())
    const due = await school.store.dueDeliveries(school.clock.now(), 10)
    expect(due).toMatchObject([{ kind: 'promoted', channel: 'email', recipient: school.ada.id }])
  })
})

describe('a direct message that its platform refuses', () => {
  it('and is given up after it could not be sent for too long goes by mail, and closes no account', async () => {
    const set = { email: 'ada@example.org', emailConfirmedAt: school.clock.now() }
    await school.store.commit({ changes: [{ type: 'set-person', id: school.ada.id, set }] })
    const message = await planned({ kind: 'promoted', recipient: school.ada.id })
    await openWith(mailing, [school.space.platform]).giveUp(message, 'an outage')
    const due = await school.store.dueDeliveries(school.clock.now(), 10)
    expect(due).toMatchObject([{ kind: 'promoted', channel: 'email', recipient: school.ada.id }])
    expect((await school.store.identities(school.ada.id)).map(({ closedAt }) => closedAt)).toEqual([null])
  })

  it('closes no account where only the message is refused', async () => {
    const message = await planned({ kind: 'promoted', recipient: school.ada.id })
    answers = [{ type: 'gone', reason: 'the message is too long' }]
    expect(await open(school.space.platform).deliver(message)).toEqual({
      type: 'gone',
      reason: 'the message is too long',
    })
    expect((await school.store.identities(school.ada.id)).map(({ closedAt }) => closedAt)).toEqual([null])
  })
})

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
  const setSession = (set: Partial<Session>) => {
    const { id, version } = session
    session = { ...session, version: version + 1 }
    const change = { type: 'set-session', id, version, set, by: null, at: school.clock.now() } as const
    return school.store.commit({ changes: [change] })
  }

  it('is changed in place to what is true now', async () => {
    const stands = await card()
    await school.store.commit({ changes: [school.school.register(session, school.ada)] })
    expect(await open(school.space.platform).refreshCard(stands)).toEqual(SENT)
    expect(sent).toMatchObject([{ ref: 'm7', space: school.space.externalId }])
    expect(JSON.stringify(sent)).toContain('1')
  })

  it('as the summary that its mentor has is changed too, while the session is over and theirs', async () => {
    await school.store.commit({ changes: [school.school.register(session, school.ada)] })
    await setSession({ mentorId: school.mentor.id, status: 'completed', endedAt: session.endTime })
    school.clock.set(session.endTime)
    const stands = standing(await planned({ kind: 'summary', recipient: school.mentor.id }))
    const refresh = () => open(school.space.platform).refreshCard(stands)
    expect(await refresh()).toEqual(SENT)
    expect(sent).toMatchObject([{ ref: 'm7', space: school.space.externalId }])
    expect(JSON.stringify(sent)).toContain('Who came')
    await setSession({ status: 'live', endedAt: null })
    expect(await refresh()).toEqual({ type: 'sent', ref: 'm7' })
    expect(sent).toHaveLength(1)
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
    expect(sent).toHaveLength(1)
  })

  it('is kept where its platform is off, for when it is on again', async () => {
    expect(await open('other').refreshCard(await card())).toMatchObject({ type: 'later', afterMs: 10 * 60_000 })
  })
})
