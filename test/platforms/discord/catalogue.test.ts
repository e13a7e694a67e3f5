/** Every view and form of the catalogue, and whatever else fits the neutral limits, against Discord's own limits. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, LIMITS, type Span, type View } from '../../../src/chat/view.ts'
import { render } from '../../../src/platforms/discord/render.ts'
import { renderForm } from '../../../src/platforms/discord/render-form.ts'
import { flatten, TYPE } from '../../fakes/discord/check-components.ts'
import { checkMessage } from '../../fakes/discord/check-message.ts'
import { checkModal } from '../../fakes/discord/check-modal.ts'
import { createForm } from '../../fakes/discord/form.ts'
import { type Json, list, text } from '../../fakes/discord/json.ts'
import { FLAG } from '../../fakes/discord/limits.ts'
import { FORMS, VIEWS } from '../../support/catalogue.ts'
import { checkView } from '../../support/check-view.ts'

describe.each(Object.entries(VIEWS))('%s', (_, view) => {
  test('is taken by Discord, and sets nothing off', () => checkSent(view))
})

test.each(Object.entries(FORMS))('%s is taken as a modal', (_, form) => {
  const check = createForm()
  checkModal(check, asSent(renderForm(form)))
  expect(check.faults).toEqual([])
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '<@1>',
    '@everyone',
    '**bold**',
    '`',
    '# big',
    '-# small',
    '[x](https://a.test)',
    '> quote',
    '\n',
    '\\',
  ),
)
const span: fc.Arbitrary<Span> = fc.oneof(
  words,
  words.map((strong) => ({ strong })),
  words.map((code) => ({ code })),
  words.map((name) => ({ person: { name, accounts: [] } })),
)
const spans = fc.array(span, { maxLength: 5 })
const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((it) => it.length <= LIMITS.label)
const block: fc.Arbitrary<Block> = fc.oneof(
  spans.map((it) => ({ type: 'text' as const, text: it })),
  spans.map((it) => ({ type: 'note' as const, text: it })),
  fc
    .array(fc.record({ label: words, value: spans }), { minLength: 1, maxLength: LIMITS.facts })
    .map((facts) => ({ type: 'facts' as const, facts })),
  fc.uniqueArray(label, { minLength: 1, maxLength: LIMITS.buttons }).map((labels) => ({
    type: 'buttons' as const,
    buttons: labels.map((it) => ({ label: it, url: 'https://a.test/' })),
  })),
  fc.constant({ type: 'divider' as const }),
)
const view: fc.Arbitrary<View> = fc.record({
  title: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .filter((it) => it.length <= LIMITS.title && it.trim() !== ''),
  tone: fc.constantFrom('plain' as const, 'good' as const, 'live' as const, 'muted' as const, 'warning' as const),
  body: fc.array(block, { minLength: 1, maxLength: 12 }),
})

test("any view within the neutral limits is taken, and people's words in it set nothing off", () => {
  const tooMuch = (any: View) => checkView(any).some((fault) => /^(components|characters)/.test(fault))
  fc.assert(fc.property(view, (any) => tooMuch(any) || checkSent(any)))
})

function checkSent(view: View): void {
  const body = asSent(render(view))
  const check = createForm()
  checkMessage(check, { body, flags: FLAG.componentsV2, allowedFlags: FLAG.componentsV2, files: [] })
  expect(check.faults).toEqual([])
  const shown = flatten(list(body.components)).map((part) => (part.type === TYPE.text ? text(part.content) : ''))
  const asked = linksIn(view)
  expect(shown.flatMap((markdown) => liveTokens(markdown, asked))).toEqual([])
}

/** The addresses that the view's own links go to. */
function linksIn({ body }: View): readonly string[] {
  const texts = body.flatMap((block) => {
    if (block.type === 'facts') return block.facts.map((fact) => fact.value)
    return block.type === 'text' || block.type === 'note' ? [block.text] : []
  })
  return texts.flat().flatMap((one) => (typeof one === 'object' && 'link' in one ? [one.link] : []))
}

/** Mentions, pings and addresses that nobody's span asked for; the renderer's own tokens are taken out first. */
function liveTokens(markdown: string, asked: readonly string[]): readonly string[] {
  const unmasked = markdown
    .replace(/\\[^0-9A-Za-z\s]|`` .*? ``|`[^`\n]+`/g, '¤')
    .replace(/\]\(<https?:[^>]*>\)/g, '¤')
    .replace(/<(@\d{17,20}|#\d{17,20}|t:\d+:[FDtR])>/g, '¤')
  const words = asked.reduce((left, link) => left.replaceAll(link, '¤'), unmasked)
  return [...(words.match(/<[@#:t/a]|@(everyone|here)|\w:\/\/|\]\(/g) ?? [])]
}

/** As it travels: through JSON, without the types. */
function asSent(value: object): Json {
  return JSON.parse(JSON.stringify(value))
}
