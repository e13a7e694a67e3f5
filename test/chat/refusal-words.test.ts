import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/chat/commands.ts'
import { readLine } from '../../src/chat/parse.ts'
import { refusalWords } from '../../src/chat/refusal-words.ts'
import { plainText } from '../../src/chat/spans.ts'
import type { Text } from '../../src/chat/view.ts'
import { readWhen } from '../../src/chat/when.ts'
import { wordsFor } from '../../src/chat/words/words.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { LOCALES } from '../../src/domain/words.ts'
import { SAMPLE_NOW } from '../support/sample.ts'
import { SAMPLE_REFUSALS } from '../support/sample-refusals.ts'

const ZONE = 'Europe/Berlin'
const TOLD = LOCALES.map((locale) => ({ zone: ZONE, words: wordsFor(locale) }))
const ENGLISH = { zone: ZONE, words: wordsFor('en') }
const CASES = Object.values(SAMPLE_REFUSALS)
  .flat()
  .flatMap((refusal: Refusal, at) =>
    TOLD.map((told) => [`${refusal.code} (${at}, ${told.words.locale})`, { refusal, told }] as const),
  )

describe('every refusal', () => {
  it.each(CASES)('%s says what was wrong and what to do instead', (_name, { refusal, told }) => {
    const { wrong, instead } = refusalWords(refusal, told)
    expect(plainText(wrong, told).trim()).toMatch(/^\S.*[.?]$/s)
    expect(plainText(instead, told).trim()).not.toBe('')
    expect(plainText([...wrong, ...instead], told)).not.toMatch(/undefined|NaN|\[object/)
  })

  it.each(CASES)('%s names only commands that there are', (_name, { refusal, told }) => {
    const { wrong, instead } = refusalWords(refusal, told)
    for (const command of commandsIn([...wrong, ...instead])) {
      const [name = '', ...rest] = command.slice(1).split(' ')
      const known = COMMANDS.find((one) => one.name === name)
      expect(known, command).toBeDefined()
      const verbs = known?.verbs.map((verb) => verb.name) ?? []
      expect(
        verbs.some((verb) => verb === '' || `${rest.join(' ')} `.startsWith(`${verb} `)),
        command,
      ).toBe(true)
    }
  })
})

describe('what to type instead', () => {
  it('of a refused time is a time that can be read', () => {
    const { instead } = refusalWords(SAMPLE_REFUSALS.time_unusable[0], ENGLISH)
    const [example = ''] = codesIn(instead)
    expect(readWhen(example, { now: SAMPLE_NOW, zone: ZONE })).toMatchObject({
      ok: true,
      instant: SAMPLE_REFUSALS.time_unusable[0].example,
    })
  })

  it('is a whole line where it names a command with its options', () => {
    const lines = CASES.flatMap(([, { refusal, told }]) => commandsIn(refusalWords(refusal, told).instead))
    for (const line of lines.filter((one) => one.includes(': ') && !one.includes('@'))) {
      const [, command = '', text = ''] = /^\/(\S+) ?(.*)$/s.exec(line) ?? []
      expect(readLine({ command, text, mentions: [] }).ok, line).toBe(true)
    }
  })

  it('of an unknown option is the options that there are', () => {
    const words = refusalWords(SAMPLE_REFUSALS.option_unknown[0], ENGLISH)
    expect(plainText(words.instead, ENGLISH)).toBe('It takes title:, when:, duration:.')
  })

  it('counts what it does not list', () => {
    const many: Refusal = {
      code: 'session_ambiguous',
      ref: 'Coaching',
      sessions: Array.from({ length: 12 }, (_, at) => ({ number: at + 1, startsAt: SAMPLE_NOW })),
    }
    expect(plainText(refusalWords(many, ENGLISH).instead, ENGLISH)).toMatch(/#6 \(.+\) and 6 more\.$/)
  })

  it('of a title that several have tells them apart by their times', () => {
    const two: Refusal = {
      code: 'session_ambiguous',
      ref: 'Coaching',
      sessions: [
        { number: 4, startsAt: new Date('2026-12-01T17:00:00.000Z') },
        { number: 7, startsAt: new Date('2026-12-08T17:00:00.000Z') },
      ],
    }
    const said = plainText(refusalWords(two, ENGLISH).instead, ENGLISH)
    expect(said).toMatch(/: #4 \(Tue 1 Dec 2026, 18:00.*\), #7 \(Tue 8 Dec 2026, 18:00.*\)\.$/)
  })

  it('of an option that belongs to another verb about the same thing is that verb', () => {
    const typed = readLine({ command: 'session', text: 'edit 42 when: tomorrow 6pm', mentions: [] })
    if (typed.ok) throw new Error('edit takes no time')
    expect(plainText(refusalWords(typed.refusal, ENGLISH).instead, ENGLISH)).toBe(
      'It goes with /session reschedule. If it is part of a title or name, put that in quotes.',
    )
  })

  it('of what follows a number without its name is its name', () => {
    const words = refusalWords({ code: 'session_unknown', ref: '42 tomorrow 6pm', number: 42 }, ENGLISH)
    expect(plainText(words.instead, ENGLISH)).toBe(
      'If you mean #42, type the number alone, and what follows it with its name, as in when: tomorrow 6pm.',
    )
  })
})

describe('text of people in a refusal', () => {
  it('is shortened with an ellipsis, never in silence', () => {
    const { wrong } = refusalWords({ code: 'link_unusable', link: 'x'.repeat(500) }, ENGLISH)
    expect(plainText(wrong, ENGLISH)).toContain('x…')
    expect(plainText(wrong, ENGLISH).length).toBeLessThan(200)
  })
})

function codesIn(text: Text): readonly string[] {
  return text.flatMap((span) => (typeof span !== 'string' && 'code' in span ? [span.code] : []))
}

/** Commands that are to be typed; what was typed wrong is said back with an ellipsis or is no command at all. */
function commandsIn(text: Text): readonly string[] {
  return codesIn(text).filter(
    (code) => code.startsWith('/') && code !== '/session' && !code.includes('craete') && !code.includes('*_~'),
  )
}
