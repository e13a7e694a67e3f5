import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/chat/commands.ts'
import type { Mention } from '../../src/chat/form.ts'
import type { LineMention } from '../../src/chat/intent.ts'
import { readLine } from '../../src/chat/parse.ts'
import { readCommand } from '../../src/chat/typed-input.ts'

const ana: Mention = { kind: 'person', externalId: 'U1', name: 'ana' }
const maya: Mention = { kind: 'person', externalId: 'U2', name: 'maya' }
const general: Mention = { kind: 'channel', externalId: 'C1', name: 'general' }
const KNOWN: Readonly<Record<string, Mention>> = { '@ana': ana, '@maya': maya, '#general': general }

/** What people type, with the mentions that the platform would find in it. */
function read(text: string, command = 'session') {
  const mentions: LineMention[] = [...text.matchAll(/@ana|@maya|#general/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: KNOWN[match[0]] ?? ana,
  }))
  const result = readLine({ command, text, mentions })
  return result.ok ? { verb: result.value.verb.name, ...result.value.input } : result.refusal
}

describe('a typed line', () => {
  it.each([
    ['', { verb: 'help' }],
    ['   ', { verb: 'help' }],
    ['42', { verb: 'info', session: '42' }],
    ['#42', { verb: 'info', session: '#42' }],
    ['info 42', { verb: 'info', session: '42' }],
    ['INFO  #42 ', { verb: 'info', session: '#42' }],
    ['info Career coaching', { verb: 'info', session: 'Career coaching' }],
    ['info Interview: the basics', { verb: 'info', session: 'Interview: the basics' }],
    [
      'cancel session: Interview: the basics reason: ill',
      { verb: 'cancel', session: 'Interview: the basics', reason: 'ill' },
    ],
    ['info session: 42', { verb: 'info', session: '42' }],
    ['create', { verb: 'create' }],
    ['create Career coaching when: tomorrow 6pm', { verb: 'create', title: 'Career coaching', when: 'tomorrow 6pm' }],
    [
      'create Career coaching WHEN: tomorrow 18:30 link:https://meet.example.org/a?b=c:d',
      { verb: 'create', title: 'Career coaching', when: 'tomorrow 18:30', link: 'https://meet.example.org/a?b=c:d' },
    ],
    [
      'create title: CV clinic when: 1 Dec 2026 09:00 Europe/Berlin duration: 1:30 backup-link: https://b.example.org',
      {
        verb: 'create',
        title: 'CV clinic',
        when: '1 Dec 2026 09:00 Europe/Berlin',
        duration: '1:30',
        backup_link: 'https://b.example.org',
      },
    ],
    ['edit 42 title: "Say when: now"', { verb: 'edit', session: '42', title: 'Say when: now' }],
    [
      'edit 42 description: Length: 2 h. when: as always',
      { verb: 'edit', session: '42', description: 'Length: 2 h. when: as always' },
    ],
    [
      'create x when: a repeat: RRULE:FREQ=DAILY;COUNT=3',
      { verb: 'create', title: 'x', when: 'a', repeat: 'RRULE:FREQ=DAILY;COUNT=3' },
    ],
    [
      'create Interview: the basics when: tomorrow 6pm',
      { verb: 'create', title: 'Interview: the basics', when: 'tomorrow 6pm' },
    ],
    [
      'create “Say when: now or never” when: tomorrow 6pm',
      { verb: 'create', title: 'Say when: now or never', when: 'tomorrow 6pm' },
    ],
    [
      'create "Hello" and goodbye when: tomorrow 6pm',
      { verb: 'create', title: '"Hello" and goodbye', when: 'tomorrow 6pm' },
    ],
    ['create "unfinished when: tomorrow 6pm', { verb: 'create', title: '"unfinished', when: 'tomorrow 6pm' }],
    ["create Don't panic when:\u00a0tomorrow\u00a06pm", { verb: 'create', title: "Don't panic", when: 'tomorrow 6pm' }],
    [
      'create 1:1 with @ana when: tomorrow 6pm mentor: @maya announce: #general',
      { verb: 'create', title: '1:1 with @ana', when: 'tomorrow 6pm', mentor: maya, announce: general },
    ],
    [
      'create x when: tomorrow 6pm provider: Google Meet audience: Cohort 7, Cohort 8',
      { verb: 'create', title: 'x', when: 'tomorrow 6pm', provider: 'google_meet', audience: 'Cohort 7, Cohort 8' },
    ],
    ['create x when：tomorrow 6pm', { verb: 'create', title: 'x', when: 'tomorrow 6pm' }],
    [
      'create x when: tomorrow 6pm description: Bring: pen\nand paper',
      { verb: 'create', title: 'x', when: 'tomorrow 6pm', description: 'Bring: pen\nand paper' },
    ],
    ['cancel 42 reason: Maya is ill: flu', { verb: 'cancel', session: '42', reason: 'Maya is ill: flu' }],
    ['mark 42 person: @ana as: late', { verb: 'mark', session: '42', person: ana, as: 'late' }],
    ['mark 42 @ana as: late', { verb: 'mark', session: '42', person: ana, as: 'late' }],
    ['mark 42 @ana late', { verb: 'mark', session: '42', person: ana, as: 'late' }],
    ['mark 42 @ana Left early', { verb: 'mark', session: '42', person: ana, as: 'left_early' }],
    ['mark @ana 42 as: left-early', { verb: 'mark', session: '42', person: ana, as: 'left_early' }],
    ['mark 42 as: late @ana', { verb: 'mark', session: '42', person: ana, as: 'late' }],
    ['invite 42 @ana', { verb: 'invite', session: '42', person: ana }],
    ['segment create Cohort 7', { verb: 'segment create', name: 'Cohort 7' }],
    ['segment create Cohort 7 #general', { verb: 'segment create', name: 'Cohort 7', channel: general }],
    ['Segment Add Cohort 7 @ana', { verb: 'segment add', name: 'Cohort 7', person: ana }],
    ['segment add name: Cohort 7 person: @ana', { verb: 'segment add', name: 'Cohort 7', person: ana }],
    ['segment list', { verb: 'segment list' }],
    ['role grant @ana mentor', { verb: 'role grant', person: ana, role: 'mentor' }],
    ['role grant @ana role: Mentor', { verb: 'role grant', person: ana, role: 'mentor' }],
    ['me Europe/Berlin', { verb: 'me', zone: 'Europe/Berlin' }],
    ['edit 42 title: The reason: why', { verb: 'edit', session: '42', title: 'The reason: why' }],
    ['edit 42 title: "When: the basics"', { verb: 'edit', session: '42', title: 'When: the basics' }],
    ['link K7PM-2QXD', { verb: 'link', code: 'K7PM-2QXD' }],
    ['help', { verb: 'help' }],
  ])('%j is understood', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['', { verb: '' }],
    ['mine', { verb: '', show: 'mine' }],
    [' Week ', { verb: '', show: 'week' }],
    ['show: past', { verb: '', show: 'past' }],
  ])('/sessions %j is understood', (text, expected) => {
    expect(read(text, 'sessions')).toEqual(expected)
  })

  it.each([
    ['crate x', { code: 'verb_unknown', verb: 'crate', near: ['create'] }],
    ['canel 42', { code: 'verb_unknown', verb: 'canel', near: ['cancel'] }],
    ['juggle', { code: 'verb_unknown', verb: 'juggle', near: [] }],
    ['delete 42', { code: 'verb_unknown', verb: 'delete', near: ['cancel'] }],
    ['list', { code: 'verb_unknown', verb: 'list', near: [] }],
    ['segment', { code: 'verb_incomplete', verb: 'segment', verbs: expect.arrayContaining(['segment add']) }],
    [
      'segment ad Cohort 7',
      { code: 'verb_unknown', verb: 'segment ad', near: expect.arrayContaining(['segment add']) },
    ],
    ['create Career coaching', { code: 'option_missing', verb: 'create', option: 'when', example: 'tomorrow 6pm' }],
    ['create when: tomorrow 6pm', { code: 'option_missing', verb: 'create', option: 'title' }],
    ['create x when:', { code: 'option_missing', verb: 'create', option: 'when' }],
    [
      'create x whne: tomorrow 6pm',
      { code: 'option_unknown', option: 'whne', known: expect.arrayContaining(['when']) },
    ],
    ['create x when: tomorrow 6pm lenght: 90m', { code: 'option_unknown', option: 'lenght' }],
    ['create x when: a when: b', { code: 'option_twice', verb: 'create', option: 'when' }],
    ['create x title: y when: b', { code: 'option_twice', verb: 'create', option: 'title' }],
    ['info 42 when: tomorrow', { code: 'option_unknown', verb: 'info', option: 'when', elsewhere: ['reschedule'] }],
    ['edit 42 duration: 30m', { code: 'option_unknown', verb: 'edit', elsewhere: ['reschedule'] }],
    ['edit 42 repeat: weekly', { code: 'option_unknown', verb: 'edit', elsewhere: [] }],
    ['segment create Cohort 7 group: @cohort', { code: 'option_unknown', elsewhere: ['segment sync'] }],
    ['segment create Cohort 7 person: @ana', { code: 'option_unknown', elsewhere: ['segment add', 'segment remove'] }],
    ['segment create name: Cohort 7 person: @ana', { code: 'option_unknown', option: 'person' }],
    ['edit 42 title: New name when: tomorrow 6pm', { code: 'option_unknown', elsewhere: ['reschedule'] }],
    ['cancel 42 raeson: ill', { code: 'option_unknown', option: 'raeson', known: expect.arrayContaining(['reason']) }],
    ['me language: es', { code: 'option_unknown', elsewhere: [] }],
    ['create x when: a repeat: weekly untl: 1 Dec', { code: 'option_unknown', option: 'untl' }],
    ['info', { code: 'option_missing', verb: 'info', option: 'session', example: '42' }],
    ['mark 42 @ana as: brilliant', { code: 'option_unusable', option: 'as', value: 'brilliant' }],
    ['mark 42 as: late', { code: 'option_missing', option: 'person' }],
    ['mark 42 person: ana as: late', { code: 'option_unusable', option: 'person', value: 'ana' }],
    ['mark 42 person: @ana and @maya as: late', { code: 'option_unusable', option: 'person' }],
    ['invite 42 @ana @maya', { code: 'option_unknown', option: '@maya' }],
    ['info 42 @ana', { code: 'option_unknown', option: '@ana' }],
    ['role list now', { code: 'option_unknown', verb: 'role list', option: 'now' }],
    ['role grant @ana king', { code: 'option_unusable', option: 'role', value: 'king' }],
  ])('%j is refused with what to type instead', (text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })

  it('is refused where the command is none of ours', () => {
    expect(readLine({ command: 'rm', text: '-rf', mentions: [] })).toMatchObject({ ok: false })
  })

  it('never throws, and understands only what fits the table, whatever is typed', () => {
    const words = [
      ...COMMANDS.flatMap(({ verbs }) =>
        verbs.flatMap(({ name, options }) => [name, ...options.map((o) => `${o.name}:`)]),
      ),
    ]
    const piece = fc.oneof(
      fc.constantFrom(...words, '42', '@ana', '"', '“', '”', ':', '\u00a0', '\n', 'https://a.b/c:d', 'late'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
    const mentions = fc.array(
      fc.record({
        start: fc.integer({ min: -5, max: 80 }),
        end: fc.integer({ min: -5, max: 80 }),
        value: fc.constantFrom(ana, general),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.constantFrom('session', 'sessions'), text, mentions, (command, line, found) => {
        const result = readLine({ command, text: line, mentions: found })
        if (!result.ok) return
        const { verb, input } = result.value
        for (const [name, value] of Object.entries(input)) {
          const option = verb.options.find((candidate) => candidate.name === name)
          expect(option).toBeDefined()
          const pointed = option?.type === 'person' || option?.type === 'channel' || option?.type === 'group'
          expect(typeof value).toBe(pointed ? 'object' : 'string')
          if (option?.choices) expect(option.choices).toContain(value)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('says the same as typed options would', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9 ]{1,30}$/).filter((text) => text.trim() !== ''),
        fc.stringMatching(/^[0-9]{1,2}:[0-9]{2} (mon|tue)$/),
        (title, when) => {
          const line = readLine({ command: 'session', text: `create title: ${title} when: ${when}`, mentions: [] })
          const typed = readCommand({ command: 'session', verb: 'create', input: { title, when } })
          expect(line).toEqual(typed)
        },
      ),
    )
  })

  it('stays quick on ten thousand characters', () => {
    const before = performance.now()
    for (const text of [
      '"'.repeat(10_000),
      'when: '.repeat(2_000),
      'a:'.repeat(5_000),
      ' '.repeat(10_000),
      `create ${'x: '.repeat(3_000)}`,
    ]) {
      readLine({ command: 'session', text, mentions: [] })
      readLine({ command: 'session', text: `create ${text}`, mentions: [] })
    }
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})

describe('typed options', () => {
  it.each([
    ['an unknown command', { command: 'x', verb: '', input: {} }, 'verb_unknown'],
    ['an unknown verb', { command: 'session', verb: 'toString', input: {} }, 'verb_unknown'],
    ['an unknown option', { command: 'session', verb: 'info', input: { constructor: '1' } }, 'option_unknown'],
    [
      'text for a person',
      { command: 'session', verb: 'invite', input: { session: '1', person: 'ana' } },
      'option_unusable',
    ],
    [
      'a channel for a person',
      { command: 'session', verb: 'invite', input: { session: '1', person: general } },
      'option_unusable',
    ],
    ['nothing but spaces', { command: 'session', verb: 'info', input: { session: ' \u00a0' } }, 'option_missing'],
    ['an unknown choice', { command: 'sessions', verb: '', input: { show: 'all' } }, 'option_unusable'],
  ])('with %s are refused', (_, typed, code) => {
    expect(readCommand(typed)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('may all be left out where a form opens', () => {
    expect(readCommand({ command: 'session', verb: 'create', input: {} })).toMatchObject({
      ok: true,
      value: { input: {} },
    })
  })
})
