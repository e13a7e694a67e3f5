import PostalMime from 'postal-mime'
import { afterEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Mailed, Mailer } from '../../src/mail/mailer.ts'
import { SEND_WITHIN_MS } from '../../src/mail/mailer.ts'
import { createSmtpMailer, type SmtpParts } from '../../src/mail/smtp.ts'
import { ACCOUNT, CERTIFICATE, type FakeSmtp, openFakeSmtp, type Trouble } from '../fakes/smtp/fake-smtp.ts'
import { createTestClock } from '../support/test-clock.ts'
import { CALENDAR, sampleMail } from './sample-mail.ts'

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

describe('a mail by SMTP', () => {
  test('arrives with both parts, and its Message-ID is the reference', async () => {
    const { mailer, server } = await open()
    expect(await mailer.send(sampleMail())).toEqual({ type: 'sent', ref: '<dlv_00000000000000000001@example.org>' })
    const mail = await read(server)
    expect(server.mails[0]).toMatchObject({ from: 'sessions@example.org', to: ['ana@example.org'], secure: false })
    expect(mail).toMatchObject({
      from: { name: 'Rollcall', address: 'sessions@example.org' },
      to: [{ name: 'Ana Lima', address: 'ana@example.org' }],
      subject: '#42 Career coaching',
      messageId: '<dlv_00000000000000000001@example.org>',
    })
    expect([mail.text?.trim(), mail.html?.trim()]).toEqual([
      'It starts soon.',
      '<!doctype html><p>It starts <b>soon</b>.</p>',
    ])
    expect(headersNamed(server, 'auto-submitted')).toEqual(['auto-generated'])
    expect(headersNamed(server, 'list-unsubscribe')).toEqual(['<mailto:sessions@example.org?subject=unsubscribe>'])
  })

  test('is turned off by one press: one List-Unsubscribe of one https address', async () => {
    const { mailer, server } = await open()
    const url = `https://rollcall.example.org/unsubscribe/${'k7pm2qxd'.repeat(12)}`
    await mailer.send(sampleMail({ unsubscribe: { url } }))
    expect(headersNamed(server, 'list-unsubscribe')).toEqual([`<${url}>`])
    expect(headersNamed(server, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
  })

  test('carries its calendar as an alternative and as a file, under the METHOD of the file', async () => {
    const { mailer, server } = await open()
    await mailer.send(sampleMail({ calendar: CALENDAR }))
    const raw = server.mails[0]?.raw.replace(/\r\n\s+/g, ' ') ?? ''
    expect(raw).toMatch(/Content-Type: text\/calendar;(?=[^\n]*charset=utf-8)(?=[^\n]*method=REQUEST)/i)
    const { attachments } = await read(server)
    const files = attachments.map(({ mimeType, filename, method, content }) => ({
      mimeType,
      filename,
      method,
      same: textOf(content).replace(/\r?\n/g, '\r\n') === CALENDAR.content,
    }))
    expect(files).toEqual([
      { mimeType: 'text/calendar', filename: null, method: 'REQUEST', same: true },
      { mimeType: 'application/ics', filename: 'session.ics', method: undefined, same: true },
    ])
  })

  test.each([
    ['Łukasz Żółć', '#42 日本語のセッション'],
    ['أحمد', '#42 جلسة توجيه مهني'],
    ['"Ana" <evil@example.org>, b@example.org', '#42 "quoted" \\ <b>'],
    ['=\u200b?utf-8?q?evil?=', '#42 =\u200b?utf-8?q?evil?='],
    ['a, b; c: d', `#42 ${'long '.repeat(40).trim()}`],
  ])('says names and subjects as they are: %s', async (toName, subject) => {
    const { mailer, server } = await open()
    await mailer.send(sampleMail({ toName, subject }))
    const mail = await read(server)
    expect(mail.to).toEqual([{ name: toName, address: 'ana@example.org' }])
    expect(mail.subject).toBe(subject)
    for (const line of server.mails[0]?.raw.split('\r\n') ?? []) expect(line.length).toBeLessThanOrEqual(998)
  })

  test('has no header that somebody wrote into a name, a subject or an address to turn it off', async () => {
    const { mailer, server } = await open()
    const evil = 'x\r\nBcc: evil@example.org\r\n\r\nbody\u2028X-Evil: 1'
    const url = 'https://rollcall.example.org/a>\r\nX-Evil: 1'
    await mailer.send(sampleMail({ toName: evil, subject: evil, id: `dlv_1\r\nX-Evil: 1`, unsubscribe: { url } }))
    const mail = await read(server)
    expect(mail.headers.map(({ key }) => key)).not.toContain('x-evil')
    expect(mail.bcc).toBeUndefined()
    expect(server.mails[0]?.to).toEqual(['ana@example.org'])
    expect(mail.subject).toBe('x Bcc: evil@example.org body X-Evil: 1')
  })

  test.each([
    '',
    'ana',
    'ana@example.org, ben@example.org',
    'Ana <ana@example.org>',
    'ana@example.org\r\nRCPT TO:<x@y>',
  ])('goes to no address such as %j', async (to) => {
    const { mailer, server } = await open()
    expect(await mailer.send(sampleMail({ to }))).toMatchObject({ type: 'gone', bounced: true })
    expect(server.connections()).toBe(0)
  })

  test.each(['łukasz@example.org', 'ana@schüle.example'])('goes to an address in any script: %s', async (to) => {
    const { mailer, server } = await open()
    expect(await mailer.send(sampleMail({ to }))).toMatchObject({ type: 'sent' })
    expect(server.mails[0]?.to).toEqual([to])
  })

  test('shares its connections with others', async () => {
    const { mailer, server } = await open()
    const mails = Array.from({ length: 40 }, (_, at) => sampleMail({ id: `dlv_${at}` }))
    const outcomes = await Promise.all(mails.map((mail) => mailer.send(mail)))
    expect(outcomes.every(({ type }) => type === 'sent')).toBe(true)
    expect(server.mails).toHaveLength(40)
    expect(server.connections()).toBeLessThanOrEqual(5)
  })
})

describe('TLS and the password', () => {
  test.each(['always', 'starttls'] as const)('the password goes out over TLS (%s)', async (tls) => {
    const { mailer, server } = await open({ tls, auth: true }, { transport: { tls: { ca: CERTIFICATE } } })
    expect(await mailer.check()).toBeNull()
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'sent' })
    expect(server.mails[0]).toMatchObject({ secure: true, user: ACCOUNT.user })
  })

  test.each(['always', 'starttls'] as const)('a certificate that nobody vouches for is refused (%s)', async (tls) => {
    const { mailer, server } = await open({ tls, auth: true })
    expect(await mailer.send(sampleMail())).toEqual({
      type: 'later',
      reason: expect.stringContaining('No trusted TLS connection'),
      doubtful: false,
    })
    expect(await mailer.check()).toContain('SMTP_SECURE')
    expect(server.mails).toEqual([])
  })

  test('no password is said in the clear to another machine, whatever its server offers', async () => {
    const { mailer, server } = await open(
      { tls: 'none', auth: true },
      // `host` is what the settings say; this address is where the connection really goes.
      { transport: { host: '127.0.0.1' } },
      { host: 'mail.example.org' },
    )
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'later', doubtful: false })
    expect(server.mails).toEqual([])
  })

  test('a wrong password is said by the names of the settings', async () => {
    const { mailer } = await open({ auth: true }, {}, { password: 'wrong' })
    const reason = 'The mail server refused SMTP_USER and SMTP_PASS (535).'
    expect(await mailer.check()).toBe(reason)
    expect(await mailer.send(sampleMail())).toEqual({ type: 'later', reason, doubtful: false })
  })
})

describe('what the server refuses', () => {
  const refusals: readonly (readonly [string, Trouble, Partial<Mailed>])[] = [
    ['an unknown mailbox', at('recipient', '550 5.1.1 No such user: ana@example.org'), gone(true)],
    ['the same in old words', at('recipient', '550 No such user'), gone(true)],
    ['a mailbox elsewhere', at('recipient', '551 User not local'), gone(true)],
    ['a malformed mailbox', at('recipient', '553 5.1.3 Bad address'), gone(true)],
    ['a mailbox that is shut', at('recipient', '550 5.2.1 Mailbox disabled'), gone(true)],
    ['a mailbox named unknown after the message', at('content', '550 5.1.1 No such user'), gone(true)],
    ['an address in another script', at('recipient', '553 5.6.7 No SMTPUTF8 here'), gone(false)],
    ['a mailbox that is full', at('recipient', '552 5.2.2 Over quota'), gone(false)],
    ['us, by policy', at('recipient', '550 5.7.1 Your server is on a list'), gone(false)],
    ['our sender', at('sender', '550 5.1.8 Bad sender'), gone(false)],
    ['the message as spam', at('content', '554 5.7.1 Spam'), gone(false)],
    ['the message as too large', at('content', '552 5.3.4 Too large'), gone(false)],
    ['the recipient for now (greylisting)', at('recipient', '450 4.2.0 Greylisted, come back'), later()],
    ['the message for now', at('content', '451 4.3.0 Try again'), later()],
    ['everybody for now', at('connect', '421 4.3.2 Too busy'), later()],
    ['too many mails', at('sender', '452 4.3.1 Slow down'), later()],
  ]

  test.each(refusals)('%s', async (_, trouble, outcome) => {
    const { mailer, server } = await open()
    server.troubles.push(trouble)
    const first = await mailer.send(sampleMail())
    expect(first).toMatchObject(outcome)
    expect('reason' in first && first.reason).not.toMatch(/ana@|No such|list|come back/)
    // Nothing was repeated behind our back, and the next attempt is as good as any.
    expect(server.mails).toEqual([])
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'sent' })
    expect(server.mails).toHaveLength(1)
  })
})

describe('when the line breaks', () => {
  test.each([
    ['before-taking', 0],
    ['after-taking', 1],
  ] as const)('%s: doubtful, and not repeated by itself', async (breaks, taken) => {
    const { mailer, server } = await open()
    server.troubles.push({ at: 'content', breaks })
    const long = 'x'.repeat(200_000)
    expect(await mailer.send(sampleMail({ text: long }))).toMatchObject({ type: 'later', doubtful: true })
    expect(server.mails).toHaveLength(taken)
    await mailer.send(sampleMail({ text: long }))
    expect(server.mails).toHaveLength(taken + 1)
    expect(new Set(server.mails.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1])).size).toBe(1)
  })

  test('before a word was said: surely not taken, and not repeated by itself', async () => {
    const { mailer, server } = await open()
    server.troubles.push({ at: 'connect', breaks: 'before-greeting' })
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'later', doubtful: false })
    expect(server.connections()).toBe(1)
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'sent' })
  })

  test('a server that says nothing more is given up in time', async () => {
    const clock = createTestClock()
    const { mailer, server } = await open({}, { clock })
    server.troubles.push({ at: 'content', breaks: 'silent' })
    const sent = mailer.send(sampleMail())
    await server.stalled
    await clock.advance(SEND_WITHIN_MS)
    expect(await sent).toEqual({ type: 'later', reason: 'The mail server took too long.', doubtful: true })
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'sent' })
  })

  test('closing gives up what is under way', async () => {
    const { mailer, server } = await open()
    server.troubles.push({ at: 'content', breaks: 'silent' })
    const sent = mailer.send(sampleMail())
    await server.stalled
    await mailer.close()
    expect(await sent).toMatchObject({ type: 'later', doubtful: true })
    await mailer.close()
  })

  test('nobody there: later, surely not taken, and said plainly', async () => {
    const { mailer, server } = await open()
    await server.close()
    const reason = 'Nothing listens at SMTP_HOST and SMTP_PORT.'
    expect(await mailer.send(sampleMail())).toEqual({ type: 'later', reason, doubtful: false })
    expect(await mailer.check()).toBe(reason)
  })
})

type Settings = Partial<Parameters<typeof createSmtpMailer>[0]>

async function open(
  server: Parameters<typeof openFakeSmtp>[0] = {},
  parts: Partial<SmtpParts> = {},
  settings: Settings = {},
): Promise<{ readonly mailer: Mailer; readonly server: FakeSmtp }> {
  const fake = await openFakeSmtp(server)
  const account = server.auth === true ? ACCOUNT : { user: null, password: null }
  const mailer = createSmtpMailer(
    {
      from: 'Rollcall <sessions@example.org>',
      host: fake.host,
      port: fake.port,
      secure: server.tls === 'always',
      ...account,
      ...settings,
    },
    { clock: systemClock, ...parts },
  )
  closing.push(fake.close, mailer.close)
  return { mailer, server: fake }
}

function at(step: 'connect' | 'sender' | 'recipient' | 'content', answer: string): Trouble {
  return { at: step, answer }
}

function gone(bounced: boolean): Partial<Mailed> {
  return { type: 'gone', bounced }
}

function later(): Partial<Mailed> {
  return { type: 'later', doubtful: false }
}

/** The one mail that the server took, parsed. */
async function read({ mails }: FakeSmtp) {
  const [mail, other] = mails
  if (mail === undefined || other !== undefined) throw new Error(`${mails.length} mails instead of one`)
  return PostalMime.parse(mail.raw)
}

/** The values of a header, unfolded, as the one mail carries it. */
function headersNamed({ mails }: FakeSmtp, name: string): readonly string[] {
  const [head = ''] = mails[0]?.raw.split('\r\n\r\n') ?? []
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trim())
}

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8')
}
