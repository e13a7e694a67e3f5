import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeInPlace, escapeText } from '../../../src/platforms/discord/escape.ts'
import { renderText } from '../../../src/platforms/discord/render-text.ts'

describe('text of people on Discord', () => {
  test.each([
    ['emphasis', '*a* _b_ ~~c~~ ||d||', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\|'],
    ['code', '`rm`', '\\`rm\\`'],
    ['a mention', '<@1> <#2> <@&3>', '\\<@1> \\<#2> \\<@&3>'],
    ['a timestamp', '<t:0:R>', '\\<t:0:R>'],
    ['everyone', '@everyone and @here', '@\u200beveryone and @\u200bhere'],
    ['a masked link', '[bank](https://evil.example)', '\\[bank\\](https\\://evil.example)'],
    ['a bare address', 'see http://x.y/a_b', 'see http\\://x.y/a\\_b'],
    ['a heading', '# big\n## less', '\\# big\n\\## less'],
    ['small print and lists', '-# small\n- one\n+ two\n1. three', '\\-# small\n\\- one\n\\+ two\n1\\. three'],
    ['a quote', '> said', '\\> said'],
    ['a backslash', '\\*', '\\\\\\*'],
  ])('%s has no meaning', (_name, text, escaped) => expect(escapeText(text)).toBe(escaped))

  test.each(['Career coaching: part 1', 'C# and F#', "Ana's 9-5 (remote)", 'مرحبا 🎓', '50% > 40%', 'a@b.example'])(
    '%s stays as it is',
    (text) => expect(escapeText(text)).toBe(text),
  )

  const unescaped = (text: string) => text.replace(/\\[^0-9A-Za-z\s]/g, '¤')

  test('nothing that begins markup survives, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`|<>[]()#-+1. \n\\:/@aeveryonht') }), (text) => {
        expect(unescaped(escapeText(text))).not.toMatch(
          /[*_~`|<[\]\\]|^\s*(#|>|[-+][ #]|\d+[.)] )|\w:\/\/|@(everyone|here)/m,
        )
      }),
    )
  })

  test('escaping in place keeps the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`|<>[]()#-+1. \n\\:/ab') }), (text) => {
        const escaped = escapeInPlace(text)
        expect(escaped.length).toBe(text.length)
        expect(escaped).not.toMatch(/[*_~`|<[\]\\]|^[ \t]*(#|>|[-+][ #])|\w:\/\//m)
      }),
    )
  })
})

describe('spans on Discord', () => {
  const person = (accounts: { platform: string; externalId: string }[]) => [{ person: { name: '*Ben*', accounts } }]

  test('people are mentioned where they have an account, named elsewhere', () => {
    expect(renderText(person([{ platform: 'discord', externalId: '42' }]), escapeText)).toBe('<@42>')
    expect(renderText(person([{ platform: 'slack', externalId: 'U1' }]), escapeText)).toBe('\\*Ben\\*')
    expect(renderText(person([{ platform: 'discord', externalId: '1> @everyone' }]), escapeText)).toBe('\\*Ben\\*')
  })

  test('times are in the reader’s own zone', () => {
    const time = new Date('2026-12-01T09:00:00Z')
    const shown = (['full', 'date', 'time', 'relative'] as const).map((show) =>
      renderText([{ time, show, zone: 'UTC' }], escapeText),
    )
    expect(shown).toEqual(['<t:1796115600:F>', '<t:1796115600:D>', '<t:1796115600:t>', '<t:1796115600:R>'])
  })

  test('links go where they say, and only to the web', () => {
    const link = (to: string) => renderText([{ link: to, words: 'the [room]' }], escapeText)
    expect(link('https://x.example/a_b?c=(d)')).toBe('[the \\[room\\]](<https://x.example/a_b?c=%28d%29>)')
    expect(link('javascript:alert(1)')).toBe('the \\[room\\]')
  })

  test('links that show their own address are not masked, since Discord would not', () => {
    const link = { link: 'https://x.example/a_b', words: 'https://x.example/a_b' }
    expect(renderText([link], escapeText)).toBe('https://x.example/a_b')
    expect(renderText([link, '. More'], escapeText)).toBe('https://x.example/a_b. More')
    expect(renderText([link, 'more'], escapeText)).toBe('<https://x.example/a_b>more')
    expect(renderText([{ link: 'javascript:1', words: 'javascript:1' }], escapeText)).toBe('javascript:1')
  })

  test('what is to be copied stays as it is', () => {
    expect(renderText([{ code: 'a*b' }], escapeText)).toBe('`a*b`')
    expect(renderText([{ code: 'a`b' }], escapeText)).toBe('`` a`b ``')
    expect(renderText([{ code: '``' }], escapeText)).toBe('\\`\\`')
    expect(renderText([{ code: 'x @everyone' }], escapeText)).not.toContain('@everyone')
  })

  test('neighbouring marks stay apart', () => {
    expect(renderText([{ strong: 'a' }, { strong: 'b' }], escapeText)).toBe('**a**\u200b**b**')
    expect(renderText([{ strong: 'When: ' }, { strong: 'now' }], escapeText)).toBe('**When:** **now**')
  })
})
