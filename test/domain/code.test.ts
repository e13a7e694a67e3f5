import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCode, hashCode, readCode } from '../../src/domain/code.ts'

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 })

describe('a one-time code', () => {
  it('is two groups of four, of characters that nobody mixes up', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(formatCode(given)).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
      }),
    )
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const code = formatCode(given)
        for (const typed of [code, code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `]) {
          expect(readCode(typed)).toBe(code)
        }
      }),
    )
  })

  it.each(['', 'K7PM', 'K7PM-2QXD-9', 'K7PM-2QX0', 'K7PM-2QXI', "' OR 1=1 --", '🚀🚀🚀🚀', 'x'.repeat(10_000)])(
    'is not %j',
    (text) => expect(readCode(text)).toBeNull(),
  )

  it('is stored as a hash that does not show it', () => {
    expect(hashCode('K7PM-2QXD')).toMatch(/^[0-9a-f]{64}$/)
    expect(hashCode('K7PM-2QXD')).not.toBe(hashCode('K7PM-2QXE'))
  })
})
