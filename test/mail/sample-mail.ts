import type { Mail } from '../../src/mail/mailer.ts'

/** A mail to look at, open to change. */
export function sampleMail(set: Partial<Mail> = {}): Mail {
  return {
    id: 'dlv_00000000000000000001',
    to: 'ana@example.org',
    toName: 'Ana Lima',
    subject: '#42 Career coaching',
    text: 'It starts soon.\n',
    html: '<!doctype html><p>It starts <b>soon</b>.</p>',
    ...set,
  }
}

/** A calendar file as one might be sent along. */
export const CALENDAR = {
  method: 'REQUEST',
  content: ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'SUMMARY:Łódź', 'END:VCALENDAR', ''].join('\r\n'),
} as const
