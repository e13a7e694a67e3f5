import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../src/chat/action.ts'
import { letter } from '../../src/chat/letter.ts'
import type { Block, Span, Text, View } from '../../src/chat/view.ts'
import { EN } from '../../src/chat/words/en.ts'
import { VIEWS } from '../support/catalogue.ts'
import { isKeptAsMail, JOIN_URL, letterFaults, letterTo, OFF_URL, tagsOf } from '../support/letters.ts'
import { HOSTILE, SAMPLE_NOW } from '../support/sample.ts'
import { testId } from '../support/test-ids.ts'

const ANA = letterTo(EN)
const JOIN = { label: 'Join', action: encode({ type: 'join', sessionId: testId('ses', 42) }), tone: 'primary' } as const
const LEAVE = { label: "Can't go", action: encode({ type: 'leave', sessionId: testId('ses', 42) }) }

describe('times', () => {
  const start = { time: SAMPLE_NOW, show: 'full', zone: 'Europe/Berlin' } as const
  const ahead = { ...start, show: 'relative' } as const

  it('are in the zone of the recipient, which is named', () => {
    expect(bodyOf([start])).toBe('Tue 1 Dec 2026, 09:00 (America/New_York)')
    expect(textOf([start])).toContain('Times are in America/New_York.')
    expect(textOf(['No time'])).not.toContain('America/New_York')
  })

  it('never say how far away something is, since nobody knows when they are read', () => {
    expect(bodyOf(['📅 ', start, ' · ', ahead])).toBe('📅 Tue 1 Dec 2026, 09:00 (America/New_York)')
    expect(bodyOf([ahead, ' · ', 'x'])).toBe('Tue 1 Dec 2026, 09:00 (America/New_York) · x')
    expect(bodyOf(['a', ' · ', ahead, ' · b'])).toBe('a · b')
    expect(bodyOf(['It began ', ahead, '.'])).toBe('It began Tue 1 Dec 2026, 09:00 (America/New_York).')
  })
})

describe('buttons', () => {
  it('Join is the personal link', () => {
    const made = letter(viewOf([{ type: 'buttons', buttons: [JOIN] }]), ANA)
    expect(made.text).toContain(`Join: ${JOIN_URL}\n`)
    expect(made.html).toContain(`href="${JOIN_URL}"`)
    expect(made.text).not.toContain('/session')
  })

  it('what can only be pressed in a chat is left out, and named', () => {
    const made = letter(viewOf([{ type: 'buttons', buttons: [JOIN, LEAVE] }]), ANA)
    expect(made.text).toContain('For everything else, type /session info 42 in the chat.')
    expect(made.html).not.toContain("Can't go")
    expect(made.html).not.toContain(LEAVE.action)
  })

  it('a list of other sessions is nothing of this one, and not named', () => {
    const list = { label: 'Upcoming sessions', action: encode({ type: 'list', show: 'upcoming', after: null }) }
    expect(letter(viewOf([{ type: 'buttons', buttons: [list] }]), ANA).text).not.toContain('/session')
  })

  it('without a personal link, joining is done in the chat', () => {
    const { joinUrl: _, ...without } = ANA
    const made = letter(viewOf([{ type: 'buttons', buttons: [JOIN] }]), without)
    expect(made.text).toContain('To join, and for everything else, type /session info 42 in the chat.')
    expect(made.html).not.toContain('/join/')
  })

  it('an address is a link, unless it leads elsewhere than to the web', () => {
    const buttons = [
      { label: 'Notes', url: 'https://example.org/n?a=1&b="2"' },
      { label: 'Evil', url: 'javascript:alert(1)' },
    ]
    const { html, text: plain } = letter(viewOf([{ type: 'buttons', buttons }]), ANA)
    expect(html).toContain('href="https://example.org/n?a=1&amp;b=%222%22"')
    expect(html + plain).not.toContain('javascript')
  })
})

describe('a mail', () => {
  it('can be turned off from both parts, where there is an address for it', () => {
    const { text: plain, html } = letter(viewOf([]), ANA)
    expect(plain).toContain(`Turn off these mails: ${OFF_URL}`)
    expect(html).toContain(`href="${OFF_URL}"`)
    const { unsubscribeUrl: _, ...without } = ANA
    expect(letter(viewOf([]), without).text).not.toContain('Turn off')
  })

  it('keeps line breaks', () => {
    const made = letter(viewOf([text(['one\r\ntwo\nthree'])]), ANA)
    expect(made.text).toContain('one\ntwo\nthree')
    expect(made.html).toContain('one<br>two<br>three')
  })
})

describe.each(Object.entries(VIEWS))('%s as a mail', (name, view) => {
  const made = letter(view, ANA)

  it('is sound: one line of subject, tags that close, nothing fetched, no address but links', () => {
    expect(letterFaults(made)).toEqual([])
  })

  if (isKeptAsMail(name))
    it('is as it was', async () => {
      const file = `../golden/letter/${name.replace('/', '.')}`
      await expect(`Subject: ${made.subject}\n\n${made.text}`).toMatchFileSnapshot(`${file}.txt`)
      await expect(made.html).toMatchFileSnapshot(`${file}.html`)
    })
})

describe('whatever people write', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      HOSTILE,
      '</p><script>alert(1)</script>',
      '" onmouseover="x',
      '<!--',
      ']]>',
      '&lt;b&gt;',
      'x\r\nBcc: evil@example.org\r\n\r\n',
      '\u2028\u2029\u0000\ud800',
      '<style>*{display:none}</style>',
    ),
  )
  const span: fc.Arbitrary<(words: string) => Span> = fc.constantFrom(
    (it: string) => it,
    (it: string) => ({ strong: it }),
    (it: string) => ({ code: it }),
    (it: string) => ({ person: { name: it, accounts: [] } }),
    (it: string) => ({ link: 'https://example.org/', words: it || 'x' }),
  )

  it('is shown as it is: it becomes neither markup nor a header', () => {
    fc.assert(
      fc.property(words, fc.array(span, { minLength: 1, maxLength: 6 }), (said, spans) => {
        const make = (it: string) => letter(writtenWith(it, spans), { ...ANA, organizationName: it })
        const [made, plain] = [make(said), make('x')]
        expect(letterFaults(made)).toEqual([])
        expect(tagsOf(made.html)).toEqual(tagsOf(plain.html))
        expect(shownIn(made.html)).toContain(visible(said))
        expect(visible(made.text)).toContain(visible(said))
      }),
    )
  })

  it('an address of any kind makes no markup and no script', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          words,
          fc.webUrl(),
          words.map((it) => `https://example.org/${it}`),
        ),
        (url) => {
          const view = viewOf([
            text([{ link: url, words: 'here' }]),
            { type: 'buttons', buttons: [{ label: 'Go', url }] },
          ])
          expect(letterFaults(letter(view, ANA))).toEqual([])
        },
      ),
    )
  })
})

function writtenWith(said: string, spans: readonly ((words: string) => Span)[]): View {
  const all: Text = spans.map((make) => make(said))
  return {
    title: `#42 ${said}`,
    body: [
      text(all),
      { type: 'note', text: all },
      { type: 'facts', facts: [{ label: said, value: all }] },
      { type: 'buttons', buttons: [{ label: said, url: 'https://example.org/' }] },
    ],
  }
}

function viewOf(body: readonly Block[]): View {
  return { title: 'Title', body }
}

function text(spans: Text): Block {
  return { type: 'text', text: spans }
}

function textOf(spans: Text): string {
  return letter(viewOf([text(spans)]), ANA).text
}

/** The plain words of one text block. */
function bodyOf(spans: Text): string {
  return textOf(spans).split('\n\n')[1] ?? ''
}

/** What a reader sees. */
function shownIn(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return visible(
    html
      .replace(/<br>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all),
  )
}

/** Words without what no mail carries, and any space as one. */
function visible(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
