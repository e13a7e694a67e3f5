/** Every view and form of the catalogue, and whatever else fits the neutral limits, against Slack's own limits. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, LIMITS, type Span, type View } from '../../../src/chat/view.ts'
import { wordsFor } from '../../../src/chat/words/words.ts'
import { renderAnswer, renderForm, renderHome } from '../../../src/platforms/slack/render-modal.ts'
import { renderView } from '../../../src/platforms/slack/render-view.ts'
import { checkBlocks } from '../../fakes/slack/check-blocks.ts'
import { checkView } from '../../fakes/slack/check-view.ts'
import { liveTokens } from '../../fakes/slack/show-text.ts'
import { FORMS, VIEWS } from '../../support/catalogue.ts'

const HERE = { origin: { channel: 'C1', home: false }, words: () => wordsFor(null).platform }

describe.each(Object.entries(VIEWS))('%s', (_, view) => {
  test('is taken by Slack as a message, in a modal and on the Home tab', () => checkEverywhere(view))
})

test.each(Object.entries(FORMS))('%s is taken as a modal', (_, form) => {
  expect(checkView(asSent(renderForm(form, HERE)), 'modal')).toEqual([])
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('<!channel>', '@everyone', '*bold*', '`', '&amp;', '<https://a.test|x>', '> quote', '\n'),
)
const span: fc.Arbitrary<Span> = fc.oneof(
  words,
  words.map((strong) => ({ strong })),
  words.map((code) => ({ code })),
  words.map((name) => ({ person: { name, accounts: [] } })),
)
const text = fc.array(span, { maxLength: 5 })
const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((it) => it.length <= LIMITS.label)
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((it) => ({ type: 'text' as const, text: it })),
  text.map((it) => ({ type: 'note' as const, text: it })),
  fc
    .array(fc.record({ label: words, value: text }), { maxLength: LIMITS.facts })
    .map((facts) => ({ type: 'facts' as const, facts })),
  fc.uniqueArray(label, { maxLength: LIMITS.buttons }).map((labels) => ({
    type: 'buttons' as const,
    buttons: labels.map((it, index) =>
      index % 2 ? { label: it, url: 'https://a.test/' } : { label: it, action: `1:a:${index}` },
    ),
  })),
  fc.constant({ type: 'divider' as const }),
)
const view: fc.Arbitrary<View> = fc.record({
  title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((it) => it.length <= LIMITS.title),
  tone: fc.constantFrom('plain' as const, 'good' as const, 'live' as const, 'muted' as const, 'warning' as const),
  body: fc.array(block, { maxLength: 12 }),
})

test("any view within the neutral limits is taken, and people's words in it set nothing off", () => {
  fc.assert(
    fc.property(view, (any) => {
      checkEverywhere(any)
      expect(liveTokens(asSent(renderView(any)))).toEqual([])
    }),
  )
})

function checkEverywhere(view: View): void {
  const { text: spoken, blocks } = asSent(renderView(view))
  expect(checkBlocks(blocks, 'message')).toEqual([])
  expect(spoken.length).toBeLessThanOrEqual(4000)
  expect(checkView(asSent(renderAnswer(view, HERE)), 'modal')).toEqual([])
  expect(checkView(asSent(renderHome(view)), 'home')).toEqual([])
}

/** As it travels: through JSON, without the types. */
function asSent(value: object): { text: string; blocks: { [key: string]: unknown }[] } {
  return JSON.parse(JSON.stringify(value))
}
