import { afterEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Mailed, Mailer } from '../../src/mail/mailer.ts'
import { SEND_WITHIN_MS } from '../../src/mail/mailer.ts'
import { createResendMailer } from '../../src/mail/resend.ts'
import type { Clock } from '../../src/usecases/ports.ts'
import {
  API_KEY,
  type FakeResend,
  ONLY_SENDS,
  openFakeResend,
  type ResendTrouble,
} from '../fakes/resend/fake-resend.ts'
import { createTestClock } from '../support/test-clock.ts'
import { CALENDAR, sampleMail } from './sample-mail.ts'

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

describe('a mail by Resend', () => {
  test('goes out under the id of its delivery, with both parts and our headers', async () => {
    const { mailer, resend } = await open()
    const url = 'https://rollcall.example.org/unsubscribe/k7pm'
    const sent = await mailer.send(sampleMail({ unsubscribe: { url }, calendar: CALENDAR }))
    expect(sent).toEqual({ type: 'sent', ref: '<dlv_00000000000000000001@example.org>' })
    expect(resend.mails).toEqual([
      {
        key: 'dlv_00000000000000000001',
        body: {
          from: '"Rollcall" <sessions@example.org>',
          to: ['ana@example.org'],
          subject: '#42 Career coaching',
          text: 'It starts soon.\n',
          html: '<!doctype html><p>It starts <b>soon</b>.</p>',
          headers: {
            'Message-ID': '<dlv_00000000000000000001@example.org>',
            'Auto-Submitted': 'auto-generated',
            'List-Unsubscribe': `<${url}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
          attachments: [
            {
              filename: 'session.ics',
              content: Buffer.from(CALENDAR.content).toString('base64'),
              content_type: 'text/calendar; charset=utf-8; method=REQUEST',
            },
          ],
        },
      },
    ])
  })

  test('is one mail, however often it is repeated', async () => {
    const { mailer, resend } = await open()
    resend.troubles.push('lost')
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'later', doubtful: true })
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'sent' })
    // A count in it changed since the attempt whose answer was lost.
    expect(await mailer.send(sampleMail({ text: 'Changed.' }))).toMatchObject({ type: 'sent' })
    expect(resend.mails).toHaveLength(1)
  })

  test('has no line break in its subject, and goes to no list of addresses', async () => {
    const { mailer, resend } = await open()
    await mailer.send(sampleMail({ subject: 'x\r\nBcc: evil@example.org' }))
    expect(resend.mails[0]?.body.subject).toBe('x Bcc: evil@example.org')
    expect(await mailer.send(sampleMail({ id: 'dlv_2', to: 'a@b.org, c@d.org' }))).toMatchObject({ bounced: true })
    expect(resend.mails).toHaveLength(1)
  })
})

describe('what Resend answers', () => {
  const slow = { 'retry-after': '7' }
  const answers: readonly (readonly [string, ResendTrouble, Partial<Mailed>])[] = [
    [
      'too fast',
      { status: 429, name: 'rate_limit_exceeded', headers: slow },
      { type: 'later', afterMs: 7_000, hold: { acts: ['post'], per: 'platform' }, doubtful: false },
    ],
    [
      'too fast, by its other header',
      { status: 429, name: 'rate_limit_exceeded', headers: { 'ratelimit-reset': '1' } },
      { type: 'later', afterMs: 1_000 },
    ],
    ['too many today', { status: 429, name: 'daily_quota_exceeded' }, { type: 'later', doubtful: false }],
    [
      'busy with the same mail',
      { status: 409, name: 'concurrent_idempotent_requests' },
      { type: 'later', doubtful: true },
    ],
    [
      'an outage',
      { status: 503, name: 'application_error', headers: slow },
      { type: 'later', afterMs: 7_000, doubtful: true },
    ],
    ['a key taken back', { status: 401, name: 'invalid_api_key' }, { type: 'later', doubtful: false }],
    [
      'an address that it does not take',
      { status: 422, name: 'validation_error', message: 'Invalid `to` field. Use email@example.com.' },
      { type: 'gone', bounced: true },
    ],
    [
      'a sender that is not verified',
      { status: 403, name: 'validation_error', message: 'The example.org domain is not verified.' },
      { type: 'gone', bounced: false },
    ],
  ]

  test.each(answers)('%s', async (_, trouble, outcome) => {
    const { mailer, resend } = await open()
    resend.troubles.push(trouble)
    const first = await mailer.send(sampleMail())
    expect(first).toMatchObject(outcome)
    expect(JSON.stringify(first)).not.toMatch(/ana@|re_fake|example\.com/)
    expect(resend.mails).toEqual([])
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'sent' })
  })

  test('how often it may be asked, which its answers tell', async () => {
    const { mailer, resend } = await open()
    expect(mailer.limits()).toEqual([{ acts: ['post'], per: 'platform', count: 2, withinMs: 1_000 }])
    resend.headers['ratelimit-limit'] = '10'
    await mailer.send(sampleMail())
    expect(mailer.limits()).toEqual([{ acts: ['post'], per: 'platform', count: 10, withinMs: 1_000 }])
    resend.headers['ratelimit-limit'] = '0'
    await mailer.send(sampleMail())
    expect(mailer.limits()[0]?.count).toBe(10)
  })

  test('a date to come back at', async () => {
    const clock = createTestClock('2026-12-01T12:00:00.000Z')
    const { mailer, resend } = await open({ clock })
    const headers = { 'retry-after': 'Tue, 01 Dec 2026 12:00:30 GMT' }
    resend.troubles.push({ status: 429, name: 'rate_limit_exceeded', headers })
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'later', afterMs: 30_000 })
  })

  test('nothing in time: doubtful', async () => {
    const clock = createTestClock()
    const { mailer, resend } = await open({ clock })
    resend.troubles.push('silent')
    const sent = mailer.send(sampleMail())
    await resend.stalled
    await clock.advance(SEND_WITHIN_MS)
    expect(await sent).toMatchObject({ type: 'later', doubtful: true })
  })

  test('nothing at all: surely not taken', async () => {
    const { mailer, resend } = await open()
    await resend.close()
    expect(await mailer.send(sampleMail())).toMatchObject({ type: 'later', doubtful: false })
    expect(await mailer.check()).toBe('Resend cannot be reached.')
  })
})

test.each([
  ['a key that may do everything', API_KEY, null],
  ['a key that may only send', ONLY_SENDS, null],
  ['a wrong key', 're_wrong', 'Resend refused RESEND_API_KEY.'],
])('the check of %s', async (_, apiKey, problem) => {
  const { mailer, resend } = await open({ apiKey })
  expect(await mailer.check()).toBe(problem)
  expect(resend.mails).toEqual([])
})

async function open(
  set: { readonly clock?: Clock; readonly apiKey?: string } = {},
): Promise<{ readonly mailer: Mailer; readonly resend: FakeResend }> {
  const resend = await openFakeResend()
  const mailer = createResendMailer(
    { from: 'Rollcall <sessions@example.org>', apiKey: set.apiKey ?? API_KEY, apiUrl: resend.url },
    { clock: set.clock ?? systemClock },
  )
  closing.push(resend.close, mailer.close)
  return { mailer, resend }
}
