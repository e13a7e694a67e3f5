/** What a reader of Spanish gets, from the planned delivery to what a mail program reads, over a real mail server. */
import { randomBytes } from 'node:crypto'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDeliver, type Deliver } from '../../src/chat/deliver.ts'
import { systemClock } from '../../src/clock.ts'
import { createMailing, type Post } from '../../src/create-mailing.ts'
import type { Session } from '../../src/domain/entities.ts'
import { createSigner } from '../../src/store/signer.ts'
import type { Delivery } from '../../src/usecases/ports.ts'
import { type FakeSmtp, openFakeSmtp } from '../fakes/smtp/fake-smtp.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { englishIn } from '../support/words-of.ts'

let school: OpenedSchool
let server: FakeSmtp
let post: Post
let deliver: Deliver
let session: Session

beforeAll(async () => {
  school = await openSchool()
  server = await openFakeSmtp()
  const signer = createSigner([{ id: '1', key: randomBytes(32) }])
  const { host, port } = server
  const mail = { from: 'Rollcall <sessions@example.org>', by: 'smtp', host, port, secure: false } as const
  const http = { host: '127.0.0.1', port: 0, publicUrl: 'https://rollcall.example.org' }
  const made = await createMailing(
    { mail: { ...mail, user: null, password: null }, http },
    { clock: systemClock, signer },
  )
  if (made === null) throw new Error('no mail is sent')
  post = made
  const { store, clock, newId, organization } = school
  const deps = { store, clock, newId, superadmins: new Set<string>(), defaults: organization }
  deliver = createDeliver({ deps, platforms: new Map(), mailing: post.mailing })
  session = school.school.session(organization, { title: 'Carrera', mentorId: school.mentor.id })
  const set = { locale: 'es-MX', timezone: 'America/Mexico_City', email: 'ada@example.org', reach: 'email' } as const
  await store.commit({
    changes: [
      school.school.addSession(session),
      { type: 'set-person', id: school.ada.id, set: { ...set, emailConfirmedAt: clock.now() } },
      school.school.register(session, school.ada),
    ],
  })
})

afterAll(async () => {
  await post?.mailer.close()
  await server?.close()
  await school?.close()
})

test.each([
  ['reminder', () => ({ startTime: session.startTime.toISOString(), offset: 60, as: 'registered' })],
  ['invited', () => ({ by: school.mentor.id })],
  ['promoted', () => ({})],
  ['cancelled', () => ({})],
] as const)('%s: the subject, both parts, what language they are in, and the calendar', async (kind, payload) => {
  if (kind === 'cancelled') await callOff()
  expect(await deliver.deliver(await planned(kind, payload()))).toMatchObject({ type: 'sent' })
  const mail = await PostalMime.parse(server.mails.splice(0)[0]?.raw ?? '')
  expect(mail.html).toContain('<html lang="es">')
  expect(mail.text).toMatch(/\b(?:lun|mar|mié|jue|vie|sáb|dom) \d+ [a-z]{3} \d{4}, \d\d:\d\d \(America\/Mexico_City\)/)
  expect(mail.text).toContain('Enviado por Rollcall de parte de')
  const entry = eventOf(mail.attachments[0]?.content ?? '')
  expect(entry.description).toContain(`Sesión #${session.number} de`)
  const said = [mail.subject ?? '', shownOf(mail.text ?? ''), entry.summary, shownOf(entry.description)]
  expect(said.filter(englishIn)).toEqual([])
})

async function callOff(): Promise<void> {
  const { store, clock, organization, mentor } = school
  const set = { status: 'cancelled', cancelReason: 'Maya está enferma' } as const
  const version = (await store.session(organization.id, session.id))?.version ?? 0
  await store.commit({
    changes: [{ type: 'set-session', id: session.id, version, set, by: mentor.id, at: clock.now() }],
  })
}

async function planned(kind: string, payload: Delivery['payload']): Promise<Delivery> {
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

/** Without what is the same in every language: addresses, and what one types. */
function shownOf(text: string): string {
  return text.replace(/https?:\S+|\/session [a-z]+/g, '')
}

function eventOf(content: string | ArrayBuffer | Uint8Array): ICAL.Event {
  const text = typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
  if (event === null) throw new Error('no event')
  return new ICAL.Event(event)
}
