import type { Block, Button, Span, Text, View } from '../../chat/view.ts'
import type { Members } from './members.ts'
import type { WireBlock, WireButton, WireSpan, WireText, WireView } from './wire.ts'

/** The name under which people have their accounts here. */
export const PLATFORM = 'playground'

/**
 * A view as the page gets it. Text stays text, since the page writes it as text nodes; people and channels are looked up, times
 * become ISO 8601, and a link that is not for the web loses its address and keeps its words.
 */
export function renderView(view: View, members: Members): WireView {
  return { title: view.title, tone: view.tone ?? 'plain', body: view.body.map((block) => renderBlock(block, members)) }
}

/** An address that may stand in a link: `https:` and `http:` only, never a script. Null for all else. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

function renderBlock(block: Block, members: Members): WireBlock {
  switch (block.type) {
    case 'text':
    case 'note':
      return { type: block.type, text: renderText(block.text, members) }
    case 'facts':
      return {
        type: 'facts',
        facts: block.facts.map(({ label, value }) => ({ label, value: renderText(value, members) })),
      }
    case 'buttons':
      return { type: 'buttons', buttons: block.buttons.flatMap(renderButton) }
    case 'menu':
      return block
    case 'divider':
      return block
  }
}

function renderButton(button: Button): readonly WireButton[] {
  if ('action' in button) return [{ label: button.label, action: button.action, tone: button.tone ?? 'plain' }]
  const url = webAddress(button.url)
  return url === null ? [] : [{ label: button.label, url, tone: button.tone ?? 'plain' }]
}

function renderText(text: Text, members: Members): WireText {
  return text.map((span) => renderSpan(span, members))
}

function renderSpan(span: Span, members: Members): WireSpan {
  if (typeof span === 'string') return span
  if ('strong' in span || 'code' in span) return span
  if ('person' in span) {
    const account = span.person.accounts.find((a) => a.platform === PLATFORM && members.person(a.externalId) !== null)
    return { person: span.person.name, id: account?.externalId ?? null }
  }
  if ('channel' in span) return { channel: members.channel(span.channel)?.name ?? span.channel, id: span.channel }
  if ('time' in span) return { time: span.time.toISOString(), show: span.show }
  const link = webAddress(span.link)
  return link === null ? span.words : { link, words: span.words }
}
