import { describe, expect, it } from 'vitest'
import { CannotRead } from '../../src/import/cannot-read.ts'
import { type Encoding, readText } from '../../src/import/read-text.ts'

/** The text of a file in any encoding that spreadsheets save, cut anywhere. */

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(bytes: Uint8Array, encoding: Encoding | null = null, size = 3) {
  let text = ''
  for await (const piece of readText(cut(bytes, size), encoding)) text += piece
  return text
}

const TEXT = `title,when\nMathe für alle – 数学 🎓,${'x'.repeat(100)}\n`
const big = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('a text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first, with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, big end first, with its mark', big(`\uFEFF${TEXT}`)],
  ])('of %s is read, wherever it is cut', async (_, bytes) => {
    for (const size of [1, 2, 3, 64, 10_000]) expect(await read(bytes, null, size)).toBe(TEXT)
  })

  it('of an encoding that is said is read so', async () => {
    expect(await read(Buffer.from(TEXT, 'utf16le'), 'utf-16le')).toBe(TEXT)
    expect(await read(big(TEXT), 'utf-16be')).toBe(TEXT)
    expect(await read(Buffer.from('Caf\xe9 \x80 \x93x\x94 \x81', 'latin1'), 'windows-1252')).toBe('Café € “x” \uFFFD')
  })

  it('shows what is not of its encoding, and what was cut off at the end', async () => {
    expect(await read(Buffer.from('Caf\xe9 au lait', 'latin1'))).toBe('Caf\uFFFD au lait')
    expect(await read(Buffer.from('für').subarray(0, 2))).toBe('f\uFFFD')
  })

  it('that is empty is empty', async () => {
    expect(await read(Buffer.alloc(0))).toBe('')
  })
})

describe('what is no such text', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a spreadsheet', Buffer.from('PK\x03\x04rest'), /save it as CSV/],
    ['an old spreadsheet', Buffer.from('\xd0\xcf\x11\xe0rest', 'latin1'), /save it as CSV/],
    ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), /--encoding utf-16le/],
  ])('is refused: %s', async (_, bytes, words) => {
    const refused = await read(bytes).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(CannotRead)
    expect(String(refused)).toMatch(words)
  })
})
