import type { LetterFact, LetterLink, LetterPage, Part, Piece } from './letter-page.ts'
import { CARD, DARK, FACT_LABEL, FACT_VALUE, LINK, NOTE, PAGE, RULE, TEXT, TITLE, TONES } from './letter-styles.ts'

/**
 * A mail's HTML part. Tables and inline styles, because mail programs know little else; the one style sheet only turns colours for
 * those that ask for dark ones. No script, no image, nothing fetched. All words pass {@link escapeHtml}.
 */
export function letterHtml(page: LetterPage): string {
  const { title, tone, parts, closing, unsubscribe } = page
  const end = [...closing.map(escapeHtml), ...(unsubscribe === null ? [] : [anchor(unsubscribe)])]
  return [
    '<!doctype html>',
    `<html lang="${page.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${DARK}</style>`,
    '</head>',
    `<body class="page" style="${PAGE}">`,
    `<div aria-hidden="true" style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview(parts))}</div>`,
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="${PAGE}">`,
    '<tr><td align="center" style="padding:24px 12px">',
    `<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="${CARD};border-top:4px solid ${TONES[tone]}">`,
    '<tr><td style="padding:24px 24px 8px;text-align:start">',
    `<h1 dir="auto" class="ink" style="${TITLE}">${escapeHtml(title)}</h1>`,
    ...parts.map(partHtml),
    '</td></tr>',
    '</table>',
    `<p class="faint" style="${NOTE};max-width:560px;margin:16px 0 0;padding:0 12px">${end.join('<br>')}</p>`,
    '</td></tr>',
    '</table>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Words as they are, whatever they hold: nothing in them becomes markup, and line breaks stay. */
export function escapeHtml(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>')
}

function partHtml(part: Part): string {
  switch (part.type) {
    case 'text':
      return `<p dir="auto" class="ink" style="${TEXT}">${wordsHtml(part.words)}</p>`
    case 'note':
      return `<p dir="auto" class="faint" style="${NOTE}">${wordsHtml(part.words)}</p>`
    case 'facts':
      return `<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${part.facts.map(factHtml).join('')}</table>`
    case 'links':
      return `<p style="margin:0 0 16px">${part.links.map(buttonHtml).join(' ')}</p>`
    case 'divider':
      return `<hr class="rule" style="${RULE}">`
  }
}

function wordsHtml(words: readonly Piece[]): string {
  return words.map(pieceHtml).join('')
}

function pieceHtml(piece: Piece): string {
  if (piece.url !== undefined) return anchor({ words: piece.words, url: piece.url })
  const words = escapeHtml(piece.words)
  if (piece.style === 'strong') return `<strong>${words}</strong>`
  return piece.style === 'code'
    ? `<code class="code" style="font-family:Menlo,Consolas,monospace">${words}</code>`
    : words
}

function factHtml({ label, value }: LetterFact): string {
  return [
    `<tr><th scope="row" align="left" class="faint" style="${FACT_LABEL}">${escapeHtml(label)}</th>`,
    `<td dir="auto" class="ink" style="${FACT_VALUE}">${wordsHtml(value)}</td></tr>`,
  ].join('')
}

function anchor({ words, url }: { readonly words: string; readonly url: string }): string {
  return `<a class="link" href="${escapeHtml(url)}" style="color:#1d4ed8">${escapeHtml(words)}</a>`
}

function buttonHtml({ label, url, main }: LetterLink): string {
  return `<a ${main ? '' : 'class="plain" '}href="${escapeHtml(url)}" style="${LINK}${main ? MAIN : OTHER}">${escapeHtml(label)}</a>`
}

const MAIN = ';background:#1d4ed8;color:#ffffff;border:1px solid #1d4ed8'
const OTHER = ';background:#ffffff;color:#1f2937;border:1px solid #9ca3af'

/** What a mailbox shows beside the subject: the first words of the mail, in one line. */
function preview(parts: readonly Part[]): string {
  const text = parts.flatMap((part) => (part.type === 'text' ? part.words.map(({ words }) => words) : [])).join('')
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  let line = ''
  for (const word of words) {
    if (line.length + word.length > LONGEST_PREVIEW) break
    line = line === '' ? word : `${line} ${word}`
  }
  return line
}

/** In characters: mailboxes show about so many. */
const LONGEST_PREVIEW = 110
