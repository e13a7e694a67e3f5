/**
 * What parts of the program say of themselves, and why something was not delivered, stands in their own files, in English for
 * the log; each sentence of theirs has its Spanish, since `/session doctor` shows it to people.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ES_DIAGNOSIS, ES_SENTENCES } from '../../../src/chat/words/es/diagnosis.ts'
import { sentencesIn } from '../../support/sentences-in.ts'
import { englishIn } from '../../support/words-of.ts'

const FILES: readonly string[] = [
  'src/read-parts.ts',
  ...['attempt', 'outcome', 'own-fault'].map((file) => `src/jobs/${file}.ts`),
  ...['deliver', 'deliver-agenda', 'deliver-cards', 'deliver-mail', 'deliver-places'].map(
    (file) => `src/chat/${file}.ts`,
  ),
  ...['read-resend-answer', 'read-smtp-failure', 'resend', 'smtp'].map((file) => `src/mail/${file}.ts`),
  ...['groups', 'keep-connected', 'look-up', 'outcome', 'post'].map((file) => `src/platforms/discord/${file}.ts`),
  ...['create-slack', 'groups', 'keep-sockets', 'link', 'links', 'look-up'].map(
    (file) => `src/platforms/slack/${file}.ts`,
  ),
  ...['post', 'read-failure', 'read-health', 'sign-in'].map((file) => `src/platforms/slack/${file}.ts`),
  'src/platforms/playground/playground.ts',
]

/** What only the log says, names of parts, and a header. */
const NOT_SHOWN = new Set([
  'a delivery went out',
  'deliveries do not go out yet: …',
  '… met a fault of our own: …',
  'a role of Discord could not be read',
  'Discord could not be connected; it is tried again with growing pauses',
  'address from outside',
  'Zoom',
])

const sentences = [...new Set(FILES.flatMap((file) => sentencesIn(readFileSync(file, 'utf8'))))]
  .filter((sentence) => !NOT_SHOWN.has(sentence))
  .map((sentence) => sentence.replace(/(?<=\.) …$/, ''))

describe('a diagnosis in Spanish', () => {
  it.each(sentences)('is there for %s', (sentence) => {
    const said = ES_DIAGNOSIS(sentence)
    expect(said).not.toBe(sentence)
    expect(englishIn(said)).toBe(false)
  })

  test.each([...ES_SENTENCES])('of %s keeps what is put in, and its full stop', (english, spanish) => {
    expect(spanish.match(/…|<name>/g)).toEqual(english.match(/…|<name>/g))
    expect(spanish.endsWith('.')).toBe(english.endsWith('.'))
    expect(sentences.map(withoutNames).join('\n'), 'it is said somewhere').toContain(withoutNames(english))
  })

  test.each([
    ['Slack refuses the bot token: invalid_auth', 'Slack rechaza el token del bot: invalid_auth'],
    ['The mail server refused the mail (550 5.7.1).', 'El servidor de correo rechazó el mensaje (550 5.7.1).'],
    ['The mail server refused SMTP_USER and SMTP_PASS.', 'El servidor de correo rechazó SMTP_USER y SMTP_PASS.'],
    [
      'Rollcall was taken out of this workspace. What is for people there waits until it has one again',
      'Alguien quitó Rollcall de este espacio de trabajo. Lo que es para la gente de allí espera hasta que vuelva a tenerlo',
    ],
    [
      'It may have arrived, but nobody can tell. Slack answered with HTTP 503',
      'Puede que haya llegado, pero no hay forma de saberlo. Slack respondió con HTTP 503',
    ],
    [
      'Slack refuses: is_archived. That channel is archived: choose another one.',
      'Slack lo rechaza: is_archived. Ese canal está archivado: elige otro.',
    ],
    ['A sentence of a later version', 'A sentence of a later version'],
    ['', ''],
  ])('of %j is %j', (english, spanish) => expect(ES_DIAGNOSIS(english)).toBe(spanish))

  test('takes any text, and loses nothing of what is put in', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        ES_DIAGNOSIS(text)
        expect(ES_DIAGNOSIS(`Slack refuses: ${text}`)).toBe(`Slack lo rechaza: ${text}`)
      }),
    )
  })
})

function withoutNames(sentence: string): string {
  return sentence.replace(/\b(?:Slack|Discord|Resend|playground|[A-Z]+_[A-Z_]+)\b/g, '<name>')
}
