/**
 * What is said to people stands in the catalogue of words (`src/chat/words/`) and nowhere else: a sentence or a label in another
 * file of the rooms that speak would be in English to everybody.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from './support/sentences-in.ts'

/** The rooms that speak to people, or make what people read. */
const ROOMS: readonly string[] = [
  'src/chat',
  'src/web',
  'src/calendar',
  'src/import',
  'src/mail',
  'src/platforms/slack',
  'src/platforms/discord',
  'src/platforms/playground',
]

const FOR_OPERATORS =
  'why something did not go out or is not connected: in English for the log; the doctor says it by `words/es/diagnosis.ts`, which a test keeps complete'
const FOR_PROGRAMS = 'what a program reads, or somebody who opened an address that is none'

/** Files that hold English on purpose, and why. */
const ENGLISH: Readonly<Record<string, string>> = {
  'src/chat/command-docs.ts': 'the documentation, which is in English',
  'src/chat/commands.ts': 'the table itself, whose words `words/es/commands.ts` translates; a test keeps them complete',
  'src/chat/conversation.ts': 'for the log',
  'src/chat/deliver-agenda.ts': FOR_OPERATORS,
  'src/chat/deliver-mail.ts': FOR_OPERATORS,
  'src/chat/deliver.ts': FOR_OPERATORS,
  'src/chat/deliver-cards.ts': FOR_OPERATORS,
  'src/chat/deliver-places.ts': FOR_OPERATORS,
  'src/chat/zone-names.ts': 'names of cities and countries',
  'src/chat/verb-answers.ts': 'names of verbs',
  'src/mail/read-resend-answer.ts': FOR_OPERATORS,
  'src/mail/read-smtp-failure.ts': FOR_OPERATORS,
  'src/mail/resend.ts': FOR_OPERATORS,
  'src/mail/smtp.ts': FOR_OPERATORS,
  'src/platforms/discord/discord.ts': FOR_OPERATORS,
  'src/platforms/discord/groups.ts': FOR_OPERATORS,
  'src/platforms/discord/keep-connected.ts': FOR_OPERATORS,
  'src/platforms/discord/look-up.ts': FOR_OPERATORS,
  'src/platforms/discord/outcome.ts': FOR_OPERATORS,
  'src/platforms/discord/post.ts': FOR_OPERATORS,
  'src/platforms/discord/register-commands.ts': FOR_OPERATORS,
  'src/platforms/playground/listener.ts': FOR_PROGRAMS,
  'src/platforms/playground/playground.ts': FOR_OPERATORS,
  'src/platforms/playground/refuse-foreign.ts': FOR_PROGRAMS,
  'src/platforms/slack/create-slack.ts': FOR_OPERATORS,
  'src/platforms/slack/groups.ts': FOR_OPERATORS,
  'src/platforms/slack/keep-sockets.ts': FOR_OPERATORS,
  'src/platforms/slack/link.ts': FOR_OPERATORS,
  'src/platforms/slack/links.ts': FOR_OPERATORS,
  'src/platforms/slack/look-up.ts': FOR_OPERATORS,
  'src/platforms/slack/manifest.ts': 'what an app is called where it is installed; Slack takes one language',
  'src/platforms/slack/post.ts': FOR_OPERATORS,
  'src/platforms/slack/read-failure.ts': FOR_OPERATORS,
  'src/platforms/slack/read-health.ts': FOR_OPERATORS,
  'src/platforms/slack/sign-in.ts': FOR_OPERATORS,
  'src/platforms/slack/to-profile.ts': 'a name for an account that has none',
  'src/web/app.ts': FOR_PROGRAMS,
  'src/web/door.ts': FOR_PROGRAMS,
  'src/web/health.ts': FOR_OPERATORS,
  'src/web/install.ts': FOR_PROGRAMS,
  'src/web/metrics.ts': FOR_PROGRAMS,
  'src/web/page.ts': 'a style sheet',
  'src/web/request-limits.ts': FOR_PROGRAMS,
}

const found: ReadonlyMap<string, readonly string[]> = new Map(
  ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('words/'))
      .map((file) => [`${room}/${file}`, sentencesIn(readFileSync(`${room}/${file}`, 'utf8'))] as const),
  ).filter(([, sentences]) => sentences.length > 0),
)

describe('what is said to people', () => {
  it('stands in the catalogue alone', () => {
    const others = [...found].filter(([file]) => !(file in ENGLISH))
    expect(others.map(([file, sentences]) => `${file}: ${sentences.join(' | ')}`)).toEqual([])
  })

  it.each(Object.keys(ENGLISH))('is still in %s, which is excepted', (file) => {
    expect(existsSync(file)).toBe(true)
    expect(found.get(file)).toBeDefined()
  })
})

describe('a sentence', () => {
  it.each([
    ["say('Nothing is planned.')", ['Nothing is planned.']],
    ["label: 'Join'", ['Join']],
    ["[' of them have a place']", [' of them have a place']],
    [`\`It begins on ${'$'}{day}.\``, ['It begins on ….']],
    ["throw new Error('This is a bug.')", []],
    ["log.warn({ err }, 'Nothing of this is read by people')", []],
    ["import { x } from './x.ts' // Just a word.", []],
    ["type: 'text', id: 'meeting_id', code: '/session create a session'", []],
  ])('in %s is %j', (code, sentences) => expect(sentencesIn(code)).toEqual(sentences))
})
