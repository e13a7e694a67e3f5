import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDeliver } from '../../src/chat/deliver.ts'
import type { Mailed, Mailing, OutgoingMail } from '../../src/chat/mailing.ts'
import { ES } from '../../src/chat/words/es.ts'
import type { Session } from '../../src/domain/entities.ts'
import type { Delivery, Deps } from '../../src/usecases/ports.ts'
import { setEmail } from '../../src/usecases/set-email.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

const LINK = 'https://meet.example/room'
const JOIN = 'https://rollcall.example.org/join/ada'
const OFF = 'https://rollcall.example.org/unsubscribe/ada'

let school: OpenedSchool
let session: Session
let mails: OutgoingMail[]
let invited: Parameters<Mailing['invitation']>[0][]
let answer: Mailed

beforeEach(async () => {
  school = await openSchool()
  session = school.school.session(school.organization, { title: 'Career coaching', mentorId: school.mentor.id })
  const set = { email: 'ada@example.org', emailConfirmedAt: school.clock.now(), reach: 'email' } as const
  await school.store.commit({
    changes: [school.school.addSession(session), { type: 'set-person', id: school.ada.id, set }],
  })
  mails = []
  invited = []
  answer = { type: 'sent', ref: '<1@example.org>' }
})

afterEach(() => school.close())

function deps(): Deps {
  const { store, clock, newId } = school
  return { store, clock, newId, superadmins: new Set<string>(), defaults: school.organization }
}

function open(mailing: Partial<Mailing> | null = {}) {
  const usual: Mailing = {
    send: async (mail) => {
      mails.push(mail)
      return answer
    },
    invitation: (entry) => {
      invited.push(entry)
      return { method: 'REQUEST', content: 'BEGIN:VCALENDAR' }
    },
    links: { join: () => JOIN, unsubscribe: () => OFF },
  }
  return createDeliver({
    deps: deps(),
    platforms: new Map(),
    mailing: mailing === null ? null : { ...usual, ...mailing },
  })
}

async function planned(kind: string, payload: Delivery['payload'] = {}): Promise<Delivery> {
  const made = school.school.delivery(school.organization, {
    kind,
    payload: { sessionId: session.id, ...payload },
    channel: 'email',
    recipient: school.ada.id,
    sessionId: session.id,
  })
  await school.store.commit({ changes: [], deliveries: [made] })
  return { ...made, state: 'sending', attempts: 0, messageRef: null, doubtful: false, leasedUntil: null }
}

describe('a message by mail', () => {
  it('is the same view as a letter, with the personal link, the calendar part and the way out', async () => {
    await school.store.commit({ changes: [school.school.register(session, school.ada)] })
    const startTime = session.startTime.toISOString()
    const message = await planned('reminder', { startTime, offset: 60, as: 'registered' })
    expect(await open().deliver(message)).toEqual({ ...answer, calendar: 'REQUEST' })
    const [mail] = mails
    expect(mail).toMatchObject({
      id: message.id,
      to: 'ada@example.org',
      toName: 'Ada',
      subject: 'Reminder: #1 Career coaching',
      calendar: { method: 'REQUEST' },
      unsubscribe: { url: OFF },
    })
    expect(mail?.text).toContain(JOIN)
    expect(mail?.html).toContain(JOIN)
    expect(JSON.stringify(mails)).not.toContain(LINK)
    expect(invited).toMatchObject([
      { accepted: true, joinUrl: JOIN, attendee: { name: 'Ada', address: 'ada@example.org' }, mentorName: 'Maya' },
    ])
  })

  it('is in the language of its reader from end to end, the calendar part too', async () => {
    const { id } = school.ada
    await school.store.commit({
      changes: [
        { type: 'set-person', id, set: { locale: 'es-419', timezone: 'America/Bogota' } },
        school.school.register(session, school.ada),
      ],
    })
    const startTime = session.startTime.toISOString()
    await open().deliver(await planned('reminder', { startTime, offset: 60, as: 'registered' }))
    const [mail] = mails
    expect(mail?.subject).toBe('Recordatorio: #1 Career coaching')
    expect(mail?.text).toContain(`Unirme: ${JOIN}`)
    expect(mail?.text).toMatch(/\b(?:lun|mar|mié|jue|vie|sáb|dom) \d+ [a-z]{3} \d{4}, \d\d:\d\d \(America\/Bogota\)/)
    expect(mail?.text).toContain(`No recibir más estos correos: ${OFF}`)
    expect(mail?.html).toContain('<html lang="es">')
    expect(invited[0]?.words).toBe(ES.calendar)
  })

  it('is English from end to end where its reader has a language that Rollcall does not speak', async () => {
    const { id } = school.ada
    await school.store.commit({ changes: [{ type: 'set-person', id, set: { locale: 'sv-SE', timezone: 'UTC' } }] })
    await open().deliver(await planned('assigned'))
    expect(mails[0]?.text).toMatch(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ [A-Z][a-z]{2} \d{4}, \d\d:\d\d \(UTC\)/)
  })

  it('asks those who have not said yet whether they come, and enters nobody who waits for a place', async () => {
    await open().deliver(await planned('assigned'))
    expect(invited).toMatchObject([{ accepted: false }])
    await school.store.commit({ changes: [school.school.register(session, school.ada, 'waitlisted')] })
    const changes = [{ what: 'title', before: 'CV clinic', after: 'Career coaching' }]
    await open().deliver(await planned('changed', { changes, as: 'waitlisted' }))
    expect(mails).toHaveLength(2)
    expect(mails[1]?.text).toContain('CV clinic')
    expect(mails[1]).not.toHaveProperty('calendar')
  })

  it('takes the session out of the calendar of who hosted it before, and of nobody else', async () => {
    const changes = [{ what: 'mentor', before: school.ada.id, after: school.mentor.id }]
    await open().deliver(await planned('changed', { changes }))
    expect(mails[0]?.text).toContain('You no longer host it')
    expect(invited).toMatchObject([{ isTakenBack: true, accepted: false }])
    await open().deliver(await planned('changed', { changes, as: 'waitlisted' }))
    expect(invited).toHaveLength(1)
    await school.store.commit({ changes: [school.school.register(session, school.ada)] })
    await open().deliver(await planned('changed', { changes }))
    expect(invited[1]).toMatchObject({ isTakenBack: false, accepted: true })
  })

  it('holds no personal link where the server cannot be reached from outside', async () => {
    await open({ links: null }).deliver(await planned('assigned'))
    expect(mails[0]).not.toHaveProperty('unsubscribe')
    expect(mails[0]?.text).toContain('/session info 1')
    expect(mails[0]?.text).not.toContain('Press Join')
    expect(JSON.stringify(mails)).not.toContain('https://rollcall')
  })

  it('waits where the mail server does', async () => {
    answer = { type: 'later', reason: 'The mail server is down.', doubtful: false }
    expect(await open().deliver(await planned('assigned'))).toEqual(answer)
    expect(await dueDeliveries(school)).toMatchObject([{ channel: 'email' }])
  })

  it.each([
    ['bounces', {}, { type: 'gone', reason: 'The address takes no mail.', bounced: true }],
    ['cannot be sent, since mail is off', null, { type: 'gone', reason: 'No mail is sent from here.' }],
  ] as const)('comes by direct message where it %s', async (_, mailing, told) => {
    if (mailing !== null) answer = { type: 'gone', reason: told.reason, bounced: true }
    const message = await planned('assigned')
    expect(await open(mailing).deliver(message)).toEqual({ type: 'gone', reason: told.reason })
    const due = await dueDeliveries(school)
    expect(due).toMatchObject([{ kind: 'assigned', channel: 'dm', recipient: school.ada.id }])
    const ada = await school.store.person(school.organization.id, school.ada.id)
    expect(ada?.emailBouncedAt === null).toBe(mailing === null)
  })

  it('goes to no address that is not confirmed, and asks no chat for a route', async () => {
    const set = { emailConfirmedAt: null }
    await school.store.commit({ changes: [{ type: 'set-person', id: school.ada.id, set }] })
    const message = await planned('assigned')
    const deliver = open()
    expect(await deliver.route(message)).toBeNull()
    expect(await deliver.lookUp(message)).toEqual({ type: 'absent' })
    expect(await deliver.deliver(message)).toMatchObject({ type: 'gone' })
    expect(mails).toEqual([])
  })
})

describe('a direct message whose platform is off', () => {
  const direct = async () => ({ ...(await planned('promoted')), channel: 'dm' as const })

  it('goes by mail where its reader has an address, and closes no account', async () => {
    const message = school.school.delivery(school.organization, {
      ...{ kind: 'promoted', payload: { sessionId: session.id }, channel: 'dm', recipient: school.ada.id },
      sessionId: session.id,
    })
    await school.store.commit({ changes: [], deliveries: [message] })
    const [planned] = await dueDeliveries(school)
    if (planned === undefined) throw new Error('nothing is planned')
    expect(await open().deliver(planned)).toMatchObject({ type: 'gone' })
    const due = await dueDeliveries(school)
    expect(due).toMatchObject([{ kind: 'promoted', channel: 'email', recipient: school.ada.id }])
    expect((await school.store.identities(school.ada.id)).map(({ closedAt }) => closedAt)).toEqual([null])
  })

  it('waits where no mail is sent', async () => {
    expect(await open(null).deliver(await direct())).toMatchObject({ type: 'later', doubtful: false })
  })
})

describe('the code for an address', () => {
  it('is mailed to that address while it is good, and nowhere else', async () => {
    const entered = await school.store.entrance(school.space.platform, school.space.externalId, await adasAccount())
    if (entered === null) throw new Error('nobody entered')
    const asker = { ...entered, role: 'student', zone: 'Europe/Berlin', locale: 'en' } as const
    await setEmail(deps(), { asker, email: 'new@example.org' })
    const [message] = await dueDeliveries(school)
    if (message === undefined) throw new Error('nothing is planned')
    expect(await open().deliver(message)).toEqual(answer)
    expect(mails).toMatchObject([{ to: 'new@example.org', toName: 'Ada' }])
    expect(mails[0]?.text).toMatch(/\/session me code: [0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(mails[0]).not.toHaveProperty('unsubscribe')

    answer = { type: 'gone', reason: 'The address takes no mail.', bounced: true }
    expect(await open().deliver(message)).toMatchObject({ type: 'gone' })
    expect(await dueDeliveries(school)).toEqual([])
    const ada = await school.store.person(school.organization.id, school.ada.id)
    expect(ada).toMatchObject({ email: 'ada@example.org', emailBouncedAt: null })
  })

  it('is dropped once it has expired', async () => {
    const payload = { code: 'K7PM-2QXD', email: 'new@example.org', expiresAt: school.clock.now().toISOString() }
    expect(await open().deliver(await planned('email-code', payload))).toMatchObject({ type: 'dropped' })
    expect(mails).toEqual([])
  })
})

async function adasAccount(): Promise<string> {
  const [identity] = await school.store.identities(school.ada.id)
  return identity?.externalId ?? ''
}
