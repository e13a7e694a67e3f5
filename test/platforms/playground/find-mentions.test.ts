import { expect, test } from 'vitest'
import { findMentions } from '../../../src/platforms/playground/find-mentions.ts'
import { createMembers } from '../../../src/platforms/playground/members.ts'
import { CHANNELS, PEOPLE } from './demo-people.ts'

const members = createMembers({ people: PEOPLE, channels: CHANNELS })

test.each([
  ['@ana', ['@ana → ana']],
  ['@Ana Silva', ['@Ana Silva → ana']],
  ['invite 42 person: @ANABEL', ['@ANABEL → anabel']],
  ['@ana, @maya and #cohort-7.', ['@ana → ana', '@maya → maya', '#cohort-7 → cohort-7']],
  ['@analyst', []],
  ['mail ana@ana', []],
  ['#42', []],
  ['@everyone #nowhere @', []],
  ['@ana@maya', ['@ana → ana']],
])('%s', (text, expected) => {
  const found = findMentions(text, members).map((m) => `${text.slice(m.start, m.end)} → ${m.value.externalId}`)
  expect(found).toEqual(expected)
})
