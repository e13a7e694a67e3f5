import type { LetterPage, Part, Piece } from './letter-page.ts'

/** A mail's plain part: everything that the other part says, links written out. Ends in a line break. */
export function letterText({ title, parts, closing, unsubscribe }: LetterPage): string {
  const off = unsubscribe === null ? [] : [`${unsubscribe.words}: ${unsubscribe.url}`]
  const blocks = [title, ...parts.map(partText), ['--', ...closing, ...off].join('\n')]
  return `${blocks
    .filter((block) => block.trim() !== '')
    .map(clean)
    .join('\n\n')}\n`
}

function partText(part: Part): string {
  switch (part.type) {
    case 'text':
    case 'note':
      return wordsText(part.words)
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}: ${wordsText(value)}`).join('\n')
    case 'links':
      return part.links.map(({ label, url }) => `${label}: ${url}`).join('\n')
    case 'divider':
      return '* * *'
  }
}

function wordsText(words: readonly Piece[]): string {
  return words
    .map((piece) =>
      piece.url === undefined || piece.url === piece.words ? piece.words : `${piece.words} (${piece.url})`,
    )
    .join('')
}

/** Without control characters and halves of a character, which no mail can carry. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, '')
    .trim()
}
