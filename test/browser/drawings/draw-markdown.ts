import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'
import { type Around, type Mark, readMarks } from '../../support/read-marks.ts'
import { accountName, CHANNEL_NAME, dateWords, distanceWords, type Onlooker, timeWords } from './onlooker.ts'

/** Discord's Markdown as its clients draw it. */
export function drawMarkdown(source: string, onlooker: Onlooker): string {
  const html = readMarks(source, { alone: (mark) => drawAlone(mark, onlooker), around: drawAround, words: escapeHtml })
  // A heading or small print is a block, which breaks the line itself.
  return html.replaceAll(/(<\/(?:div|blockquote)>)<br>/g, '$1')
}

function drawAlone(mark: Mark, onlooker: Onlooker): string {
  switch (mark.type) {
    case 'plain':
      return escapeHtml(mark.text)
    case 'code':
      return `<code>${escapeHtml(mark.text)}</code>`
    case 'time':
      return `<span class="time">${escapeHtml(instant(mark, onlooker))}</span>`
    case 'person':
      return `<span class="mention">@${escapeHtml(accountName(mark.id))}</span>`
    case 'mention':
      return `<span class="mention">${escapeHtml(mark.token.startsWith('<#') ? `#${CHANNEL_NAME}` : mark.token)}</span>`
    case 'address':
      return `<a href="${escapeHtml(mark.url)}">${escapeHtml(mark.url)}</a>`
  }
}

function instant({ seconds, style }: Extract<Mark, { type: 'time' }>, onlooker: Onlooker): string {
  if (style === 'R') return distanceWords(seconds, onlooker)
  if (style === 't') return timeWords(seconds, onlooker)
  const date = dateWords(seconds, onlooker)
  return style === 'F' ? `${date} ${timeWords(seconds, onlooker)}` : date
}

function drawAround(mark: Around): readonly [string, string] {
  switch (mark.type) {
    case 'link':
      return [`<a href="${escapeHtml(mark.url)}">`, '</a>']
    case 'spoiler':
      return ['<span class="spoiler">', '</span>']
    case 'line':
      return LINES[mark.mark] ?? ['<div class="bullet">', '</div>']
    case 'strong':
      return ['<b>', '</b>']
    case 'underlined':
      return ['<u>', '</u>']
    case 'struck':
      return ['<s>', '</s>']
    case 'emphasis':
      return ['<i>', '</i>']
  }
}

const LINES: Readonly<Record<string, readonly [string, string]>> = {
  '#': ['<div class="h1">', '</div>'],
  '##': ['<div class="h2">', '</div>'],
  '###': ['<div class="h3" dir="auto">', '</div>'],
  '-#': ['<div class="small">', '</div>'],
  '>': ['<blockquote>', '</blockquote>'],
  '>>>': ['<blockquote>', '</blockquote>'],
}
