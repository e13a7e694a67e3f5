import type { ActionsBlockElement, KnownBlock, PlainTextElement, PlainTextOption, RichTextElement } from '@slack/types'
import type { Block, Button, Choice, Fact, Tone, View } from '../../chat/view.ts'
import { type Words, wordsFor } from '../../chat/words/words.ts'
import { requireFit, requireList, SLACK_LIMITS } from './limits.ts'
import { inert, toMrkdwn, toRichText } from './render-text.ts'

/** A view as Slack takes it: `text` says the same as the blocks, since screen readers read it instead of them. */
export type Rendered = { readonly text: string; readonly blocks: KnownBlock[] }

/** Renders a view. Throws RangeError where it would not fit; nothing is cut. */
export function renderView(view: View): Rendered {
  const heading: KnownBlock = { type: 'header', text: plain(headingOf(view)) }
  const words = wordsFor(view.language ?? null)
  const blocks = view.body.flatMap((block, index) => renderBlock(block, { index, words }))
  requireFit('header', view.title)
  return { text: spokenText(view, words), blocks: requireList('blocks', [heading, ...blocks]) }
}

/** A plain text object in which nothing is converted: people's `:smile:` stays what they typed. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}

/** A choice of a menu. */
export function renderOption(choice: Choice): PlainTextOption {
  return {
    text: plain(requireFit('optionLabel', choice.label)),
    value: requireFit('optionValue', choice.value),
    ...(choice.note !== undefined &&
      choice.note !== '' && { description: plain(requireFit('optionNote', choice.note)) }),
  }
}

/** Marks a button that only opens a page: its press means nothing to us. */
export const LINK_ACTION = 'open-link'

const MARKS: Readonly<Record<Tone, string>> = { plain: '', good: '✅ ', live: '🟢 ', muted: '⚪ ', warning: '⚠️ ' }

/** The mark is an ornament: it goes before the words do. */
function headingOf({ title, tone }: View): string {
  const marked = `${MARKS[tone ?? 'plain']}${title}`
  return marked.length <= SLACK_LIMITS.header ? marked : title
}

function renderBlock(block: Block, { index, words }: { readonly index: number; readonly words: Words }): KnownBlock[] {
  switch (block.type) {
    case 'text':
      return richBlock(toRichText(block.text, words))
    case 'note': {
      const text = requireFit('note', toMrkdwn(block.text, words))
      return text === '' ? [] : [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }]
    }
    case 'facts':
      return richBlock(block.facts.flatMap((fact, row) => [...lineBreak(row), ...renderFact(fact, words)]))
    case 'buttons':
      return actions(block.buttons.map((button, place) => renderButton(button, `${index}:${place}`)))
    case 'menu':
      return actions(block.options.length === 0 ? [] : [renderMenu(block)])
    case 'divider':
      return [{ type: 'divider' }]
  }
}

function richBlock(elements: RichTextElement[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }]
}

function renderFact(fact: Fact, words: Words): RichTextElement[] {
  return toRichText([{ strong: fact.label }, ': ', ...fact.value], words)
}

function lineBreak(row: number): RichTextElement[] {
  return row === 0 ? [] : [{ type: 'text', text: '\n' }]
}

function actions(elements: readonly ActionsBlockElement[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', elements: requireList('elements', elements) }]
}

function renderButton(button: Button, place: string): ActionsBlockElement {
  const text = plain(requireFit('label', button.label))
  if ('url' in button)
    return {
      type: 'button',
      text,
      url: requireFit('url', button.url),
      action_id: `${LINK_ACTION}:${place}`,
      ...(button.tone && { style: button.tone }),
    }
  return {
    type: 'button',
    text,
    action_id: requireFit('id', button.action),
    ...(button.tone && { style: button.tone }),
  }
}

function renderMenu(menu: Extract<Block, { readonly type: 'menu' }>): ActionsBlockElement {
  return {
    type: 'static_select',
    action_id: requireFit('id', menu.action),
    placeholder: plain(requireFit('placeholder', menu.placeholder)),
    options: requireList('options', menu.options).map(renderOption),
  }
}

/**
 * All words of the view. Where escapes and time tokens make it longer than chat.update takes, whole lines at the end go and
 * the last one says where they are.
 */
function spokenText(view: View, words: Words): string {
  const lines = [inert(view.title), ...view.body.flatMap((block) => spokenLines(block, words))].filter(
    (line) => line !== '',
  )
  const all = lines.join('\n')
  if (all.length <= SLACK_LIMITS.spoken) return all
  const more = words.platform.moreInside
  const kept: string[] = []
  let length = more.length
  for (const line of lines) {
    length += line.length + 1
    if (length > SLACK_LIMITS.spoken) break
    kept.push(line)
  }
  return [...kept, more].join('\n')
}

function spokenLines(block: Block, words: Words): string[] {
  if (block.type === 'text' || block.type === 'note') return [toMrkdwn(block.text, words)]
  if (block.type !== 'facts') return []
  return block.facts.map((fact) => `${inert(fact.label)}: ${toMrkdwn(fact.value, words)}`)
}
