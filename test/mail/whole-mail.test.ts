/** A card as a mail, with its invitation, from the view to what a mail program reads: each part by a judge of its own. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionInvitation } from '../../src/calendar/session-invitation.ts'
import { letter } from '../../src/chat/letter.ts'
import { sessionCard } from '../../src/chat/views/session-card.ts'
import { type Words, wordsFor } from '../../src/chat/words/words.ts'
import { systemClock } from '../../src/clock.ts'
import type { Mailer } from '../../src/mail/mailer.ts'
import { readSender } from '../../src/mail/sender.ts'
import { createSmtpMailer } from '../../src/mail/smtp.ts'
import { type FakeSmtp, openFakeSmtp } from '../fakes/smtp/fake-smtp.ts'
import { HOSTILE, RIGHT_TO_LEFT, ROOM, SAMPLE_SEEN, sample } from '../support/sample.ts'

const FROM = 'Rollcall <sessions@example.org>'
const JOIN_URL = 'https://rollcall.example.org/join/org_1.per_1.ses_1.c2lnbmF0dXJl'
let server: FakeSmtp
let mailer: Mailer

beforeAll(async () => {
  server = await openFakeSmtp()
  const at = { host: server.host, port: server.port, secure: false, user: null, password: null }
  mailer = createSmtpMailer({ from: FROM, ...at }, { clock: systemClock })
})

afterAll(async () => {
  await mailer.close()
  await server.close()
})

test.each(['Career coaching', HOSTILE, RIGHT_TO_LEFT])('%s', async (title) => {
  await expectSound(title)
})

test('a reader of Spanish has all of it in Spanish: both parts, what language they are in, and the calendar', async () => {
  const { subject, text, html, calendar } = await expectSound('Carrera', wordsFor('es-MX'))
  expect(subject).toBe('#42 Carrera')
  expect(text).toContain('📅 Próxima · mar 1 dic 2026, 18:00 (Europe/Berlin)')
  expect(text).toContain(`Unirme: ${JOIN_URL}`)
  expect(text).toContain('Para todo lo demás, escribe /session info 42 en el chat.')
  expect(text).toContain('Enviado por Rollcall de parte de Carrera.\nLas horas están en Europe/Berlin.')
  expect(html).toContain('<html lang="es">')
  expect(new ICAL.Event(calendar).description).toContain('Sesión #42 de Carrera')
  expect(`${text}${new ICAL.Event(calendar).description}`).not.toMatch(
    /\b(?:the|session #|of|type|for|sent|times are)\b/i,
  )
})

test('whatever people write, no part says anything of its own', async () => {
  const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.string({ unit: 'binary', maxLength: 90 }))
  await fc.assert(
    fc.asyncProperty(words, async (title) => void (await expectSound(`x${title}`))),
    { numRuns: 40 },
  )
})

/** What was read of it. */
async function expectSound(title: string, words: Words = wordsFor(null)) {
  const facts = sample({ title })
  const { name, address } = readSender(FROM)
  const invitation = sessionInvitation({
    session: facts.session,
    mentorName: title,
    organizationName: title,
    words: words.calendar,
    organizer: { name, address },
    attendee: { name: title, address: 'ana@example.org' },
    accepted: true,
    joinUrl: JOIN_URL,
  })
  const to = { zone: 'Europe/Berlin', words, joinUrl: JOIN_URL, sessionNumber: 42, organizationName: title }
  const written = letter(sessionCard(facts, { ...SAMPLE_SEEN, words }), to)
  const sent = await mailer.send({
    id: 'dlv_1',
    to: 'ana@example.org',
    toName: title,
    ...written,
    calendar: invitation,
  })
  expect(sent.type).toBe('sent')

  const raw = server.mails.splice(0)[0]?.raw ?? ''
  for (const line of raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998)
  const mail = await PostalMime.parse(raw)
  expect(mail.headers.map(({ key }) => key).sort()).toEqual(HEADERS)
  expect(mail.to?.map((party) => party.address)).toEqual(['ana@example.org'])
  expect(mail.subject?.replaceAll('=\u200b?', '=?')).toBe(written.subject)
  expect(mail.text?.trim()).toBe(written.text.trim())
  expect(mail.html?.trim()).toBe(written.html.trim())

  const [inline, file] = mail.attachments.map(({ content }) => textOf(content))
  expect(inline).toBe(file)
  const calendar = new ICAL.Component(ICAL.parse(inline ?? ''))
  expect(calendar.getFirstPropertyValue('method')).toBe(mail.attachments[0]?.method)
  const [event, other] = calendar.getAllSubcomponents('vevent')
  if (event === undefined || other !== undefined) throw new Error('not one event')
  for (const secret of [ROOM.link, ROOM.backupLink, ROOM.passcode, ROOM.meetingId]) {
    expect(`${mail.text}${mail.html}${inline?.replace(/\r?\n[ \t]/g, '')}`).not.toContain(secret)
  }
  return { subject: mail.subject, text: mail.text ?? '', html: mail.html ?? '', calendar: event }
}

const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'message-id',
  'mime-version',
  'subject',
  'to',
]

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
}
