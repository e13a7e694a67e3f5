/** The most octets of a line without its line end (RFC 5545 section 3.1). */
const MOST_OCTETS = 75

/**
 * iCalendar text with every line folded anew at 75 octets, never inside a character. Lines that were folded by some other
 * measure are joined first.
 */
export function foldLines(text: string): string {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n')
}

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return line
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      // The space that marks a continued line counts.
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
