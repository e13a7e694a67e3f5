import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/chat/commands.ts'
import { wordsFor } from '../../../src/chat/words/words.ts'
import { wireChannel, wirePerson } from '../../../src/platforms/playground/members.ts'
import { complete } from '../../../src/platforms/playground/page/complete.ts'
import { findSpoken } from '../../../src/platforms/playground/page/spoken.ts'
import { CHANNELS, PEOPLE } from './demo-people.ts'

const { platform } = wordsFor('en')
const WORDS = {
  commands: COMMANDS,
  people: PEOPLE.map((person) => wirePerson(person, platform)),
  channels: CHANNELS.map((channel) => wireChannel(channel, platform)),
}
const labels = (before: string) => complete(before, WORDS).items.map((item) => item.label)
/** The line once the first item is taken. */
const taken = (before: string) => {
  const { from, items } = complete(before, WORDS)
  return before.slice(0, from) + (items[0]?.insert ?? '')
}

describe('commands', () => {
  test('a slash offers everything, two letters what begins so, a word within what holds it', () => {
    expect(labels('/')).toContain('/sessions')
    expect(labels('/session cr')).toEqual(['/session create'])
    expect(labels('/grant')).toEqual(['/session role grant'])
    expect(labels('/nothing')).toEqual([])
  })

  test('one with options leaves room for them, one without is whole', () => {
    expect(taken('/session cr')).toBe('/session create ')
    expect(taken('/session hel')).toBe('/session help')
  })

  test('plain text is left alone', () => {
    expect(complete('hello session', WORDS).items).toEqual([])
  })
})

describe('options', () => {
  test('names that are not used yet, by the word that is typed', () => {
    expect(labels('/session create title: Coaching wh')).toEqual(['when:'])
    expect(labels('/session create title: Coaching when: tomorrow ')).not.toContain('when:')
    expect(taken('/session create title: Coaching wh')).toBe('/session create title: Coaching when: ')
  })

  test('choices, people and channels', () => {
    expect(labels('/sessions p')).toEqual(['past'])
    expect(labels('/session mark session: 42 as: l')).toEqual(['late', 'left_early'])
    expect(taken('/session mark 42 person: may')).toBe('/session mark 42 person: @maya ')
    expect(labels('/session create announce: co')).toEqual(['#cohort-7'])
  })

  test('what only the server knows is asked of it, from where the value begins', () => {
    const found = complete('/session info Care', WORDS)
    expect(found.ask).toEqual({ command: 'session', verb: 'info', option: 'session', text: 'Care' })
    expect(found.from).toBe('/session info '.length)
  })

  test('of segments only the last one', () => {
    const before = '/session create audience: Cohort 7, Coh'
    const found = complete(before, WORDS)
    expect([found.ask?.text, before.slice(found.from)]).toEqual(['Coh', 'Coh'])
  })
})

test('mentions anywhere, by handle or name', () => {
  expect(labels('hello @an')).toEqual(['@ana', '@anabel'])
  expect(labels('@chen')).toEqual(['@maya'])
  expect(taken('see #se')).toBe('see #sessions ')
  expect(labels('ana@an')).toEqual([])
})

test('the longest verb that fits is the one spoken', () => {
  expect(findSpoken('/session segment add x', COMMANDS)?.verb.name).toBe('segment add')
  expect(findSpoken('/session', COMMANDS)).toBeNull()
  expect(findSpoken('/sessions mine', COMMANDS)?.command.name).toBe('sessions')
})

test('options are read as they are typed, text before the first name as the first', () => {
  const read = (line: string) => findSpoken(line, COMMANDS)?.options.map((o) => [o.option.name, o.value.trim()])
  expect(read('/session mark 42 person: @ana as: late')).toEqual([
    ['session', '42'],
    ['person', '@ana'],
    ['as', 'late'],
  ])
  expect(read('/session create title: Who: me? when: tomorrow 6pm')).toEqual([
    ['title', 'Who: me?'],
    ['when', 'tomorrow 6pm'],
  ])
  expect(read('/session help')).toEqual([])
})

test('never throws, and what is taken always begins with what stood before it', () => {
  const line = fc.array(
    fc.constantFrom('/session', '/sessions', ' ', 'create', 'title:', '@an', '#', 'x', ': ', '(', '\\'),
  )
  fc.assert(
    fc.property(line, (parts) => {
      const before = parts.join('')
      const { from } = complete(before, WORDS)
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from).toBeLessThanOrEqual(before.length)
    }),
  )
})
