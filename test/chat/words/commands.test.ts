import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../src/chat/commands.ts'
import { ES_CHOICES, ES_DESCRIPTIONS } from '../../../src/chat/words/es/commands.ts'
import { wordsFor } from '../../../src/chat/words/words.ts'

const options = COMMANDS.flatMap(({ verbs }) => verbs.flatMap((verb) => verb.options))
const descriptions = new Set([
  ...COMMANDS.flatMap((command) => [command, ...command.verbs].map(({ description }) => description)),
  ...options.map(({ description }) => description),
])
const choices = new Set(options.flatMap((option) => option.choices ?? []))

describe('the command table in Spanish', () => {
  it.each([...descriptions])('tells %j', (english) => {
    const spanish = ES_DESCRIPTIONS.get(english) ?? ''
    expect(spanish).not.toBe('')
    expect(spanish).not.toBe(english)
    expect([...spanish].length).toBeLessThanOrEqual(100)
    expect(wordsFor('es').commands.description(english)).toBe(spanish)
  })

  it.each([...choices])('names the choice %j', (value) => expect(ES_CHOICES.get(value)).toMatch(/\S/))

  it.each(options.filter((option) => option.choices !== undefined))('tells the choices of $name apart', (option) => {
    const names = (option.choices ?? []).map(wordsFor('es').commands.choice)
    expect(new Set(names).size).toBe(names.length)
  })

  it('holds nothing that the table does not have', () =>
    expect([...ES_DESCRIPTIONS.keys()].filter((english) => !descriptions.has(english))).toEqual([]))

  it('is the table itself in English', () => {
    for (const english of descriptions) expect(wordsFor('en').commands.description(english)).toBe(english)
  })
})
