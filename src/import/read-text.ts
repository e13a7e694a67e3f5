import { CannotRead } from './cannot-read.ts'

/** The encodings that are read. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
/** One of them. */
export type Encoding = (typeof ENCODINGS)[number]

/**
 * The text of a file, piece by piece, without the mark at its beginning, which decides the encoding; else it is the one given, else
 * UTF-8. What is not of that encoding becomes U+FFFD, by which the reader of records tells the line. Throws `CannotRead` for a
 * spreadsheet and for UTF-16 without its mark.
 */
export async function* readText(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding | null,
): AsyncGenerator<string, void, undefined> {
  let decode: ((piece: Uint8Array, last?: boolean) => string) | null = null
  let head = Buffer.alloc(0)
  for await (const piece of pieces) {
    if (decode !== null) {
      yield decode(piece)
      continue
    }
    // Even a mark may come in two pieces.
    head = Buffer.concat([head, piece])
    if (head.length < HEAD) continue
    decode = createDecoder(head, encoding)
    yield decode(head)
  }
  if (decode === null) yield createDecoder(head, encoding)(head, true)
  else yield decode(Buffer.alloc(0), true)
}

/** As much as it takes to know what it is, in bytes. */
const HEAD = 64

function createDecoder(head: Buffer, given: Encoding | null): (piece: Uint8Array, last?: boolean) => string {
  if (SPREADSHEETS.some((start) => head.subarray(0, start.length).equals(start)))
    throw new CannotRead(({ importing }) => importing.file.spreadsheet)
  const encoding = markOf(head) ?? given ?? 'utf-8'
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be'
  if (!isWide && head.includes(0)) throw new CannotRead(({ importing }) => importing.file.unmarked)
  if (encoding === 'windows-1252') return (piece) => fromWindows(piece)
  const decoder = new TextDecoder(encoding)
  return (piece, last = false) => decoder.decode(piece, { stream: !last })
}

/** How files of Excel begin, the new and the old kind. */
const SPREADSHEETS = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('\xd0\xcf\x11\xe0', 'latin1')]

function markOf(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** Latin 1 but for 0x80 to 0x9F, which Node's own decoder of that name leaves as control characters in some versions. */
function fromWindows(piece: Uint8Array): string {
  return Buffer.from(piece)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS.charAt(character.charCodeAt(0) - FIRST_WINDOWS))
}

const FIRST_WINDOWS = 0x80
const WINDOWS = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'
