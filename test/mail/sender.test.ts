import { describe, expect, test } from 'vitest'
import { createMailer } from '../../src/mail/create-mailer.ts'
import { headersOf } from '../../src/mail/mail-headers.ts'
import { readSender } from '../../src/mail/sender.ts'
import { createTestClock } from '../support/test-clock.ts'

describe('MAIL_FROM', () => {
  test.each([
    ['Rollcall <sessions@example.org>', 'Rollcall', 'sessions@example.org', 'example.org'],
    ['"Rollcall, the bot" <sessions@example.org>', 'Rollcall, the bot', 'sessions@example.org', 'example.org'],
    [' sessions@example.org ', '', 'sessions@example.org', 'example.org'],
    ['Schule Zürich <sitzung@schüle.example>', 'Schule Zürich', 'sitzung@schüle.example', 'xn--schle-mva.example'],
  ])('%s', (from, name, address, domain) => {
    expect(readSender(from)).toEqual({ name, address, domain })
  })

  test.each(['', 'Rollcall', 'a@b.org, c@d.org', 'Rollcall <a@b.org', 'a@b.org>', '<a@b.org> <c@d.org>'])(
    'is refused by name: %j',
    (from) => {
      expect(() => readSender(from)).toThrow('MAIL_FROM')
    },
  )
})

describe('every mail names a way out', () => {
  const sender = readSender('Schule <sit+zung@schüle.example>')
  const mailto = '<mailto:sit%2Bzung@xn--schle-mva.example?subject=unsubscribe>'
  const headers = (url?: string) => headersOf(url === undefined ? {} : { unsubscribe: { url } }, sender)

  test('in one press where it is https, by looking where it is http', () => {
    expect(headers('https://example.org/u?a,b')).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<https://example.org/u?a%2Cb>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(headers('http://example.org/u')).toEqual({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<http://example.org/u>',
    })
  })

  test.each([undefined, 'mailto:a@b.org', 'nothing', 'javascript:1'])('by mail to the sender where it is %s', (url) => {
    expect(headers(url)).toEqual({ 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': mailto })
  })
})

test('there is no mailer where mail is not set up, and the one that is named elsewhere', async () => {
  const clock = createTestClock()
  expect(await createMailer(null, { clock })).toBeNull()
  const from = 'sessions@example.org'
  const resend = { by: 'resend', from, apiKey: 're_fake', apiUrl: 'http://127.0.0.1:9' } as const
  const smtp = { by: 'smtp', from, host: 'localhost', port: 9, secure: false, user: null, password: null } as const
  for (const settings of [resend, smtp]) {
    const mailer = await createMailer(settings, { clock })
    await mailer?.close()
    expect(mailer).not.toBeNull()
  }
})
