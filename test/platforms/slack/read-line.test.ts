/** What people typed, read back from what Slack makes of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLine } from '../../../src/platforms/slack/read-line.ts'

describe('tokens become what was typed, with their place', () => {
  test.each([
    ['<@U1|maya>', '@maya', { kind: 'person', externalId: 'U1', name: 'maya' }],
    ['<@U1>', '@U1', { kind: 'person', externalId: 'U1' }],
    ['<@W1|grid>', '@grid', { kind: 'person', externalId: 'W1', name: 'grid' }],
    ['<#C1|general>', '#general', { kind: 'channel', externalId: 'C1', name: 'general' }],
    ['<#G1|>', '#G1', { kind: 'channel', externalId: 'G1' }],
    ['<!subteam^S1>', '@S1', { kind: 'group', externalId: 'S1' }],
    ['<!subteam^S1|@mentors>', '@mentors', { kind: 'group', externalId: 'S1', name: 'mentors' }],
  ])('%s', (token, words, value) => {
    const text = `mark 42 &amp; ${token} late`
    const start = 'mark 42 & '.length
    expect(readLine(text)).toEqual({
      text: `mark 42 & ${words} late`,
      mentions: [{ start, end: start + words.length, value }],
    })
  })

  test.each([
    ['<https://zoom.test/j/1?pwd=a&amp;b=2>', 'https://zoom.test/j/1?pwd=a&b=2'],
    ['<http://example.com|example.com>', 'example.com'],
    ['<https://evil.test|https://good.test>', 'https://evil.test'],
    ['<mailto:a@b.test|a@b.test>', 'a@b.test'],
    ['<!here>', '@here'],
    ['<!channel>', '@channel'],
    ['<!date^1^{time}|18:00>', '18:00'],
    ['&lt;@U1|maya&gt;', '<@U1|maya>'],
    ['&amp;lt;', '&lt;'],
    ['<@lowercase>', '<@lowercase>'],
    ['<>', '<>'],
    ['a < b', 'a < b'],
    ['', ''],
  ])('%s is text', (escaped, text) => {
    expect(readLine(escaped)).toEqual({ text, mentions: [] })
  })
})

test('what people type comes back as it was, and points at nobody', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const escaped = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(readLine(escaped)).toEqual({ text: typed, mentions: [] })
    }),
  )
})

test('every mention stands where it says', () => {
  const token = fc.constantFrom(
    '<@U1|maya>',
    '<#C1|general>',
    '<!subteam^S1|@x>',
    ' ',
    'word',
    '&lt;',
    '<https://a.test>',
  )
  fc.assert(
    fc.property(fc.array(token), (tokens) => {
      const { text, mentions } = readLine(tokens.join(''))
      for (const { start, end, value } of mentions) {
        expect(text.slice(start, end).slice(1)).toBe(value.name)
      }
    }),
  )
})
