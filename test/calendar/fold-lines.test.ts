import { describe, expect, it } from 'vitest'
import { foldLines } from '../../src/calendar/fold-lines.ts'

describe('folding lines', () => {
  it('leaves a line of 75 octets alone', () => {
    expect(foldLines(`${'a'.repeat(75)}\r\n`)).toBe(`${'a'.repeat(75)}\r\n`)
  })

  it('breaks at 75 octets, the marking space of a continued line counted', () => {
    expect(foldLines('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`)
  })

  it('counts octets, not characters, and never breaks inside one', () => {
    for (const line of foldLines('日本語'.repeat(40)).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\ufffd')
    }
    expect(foldLines('👩'.repeat(40)).replaceAll('\r\n ', '')).toBe('👩'.repeat(40))
  })

  it('joins what was folded by another measure first', () => {
    expect(foldLines('SUMMARY:one\r\n\t two\r\n three\r\n')).toBe('SUMMARY:one twothree\r\n')
  })
})
