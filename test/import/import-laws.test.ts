import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRecords } from '../../src/import/read-records.ts'
import { type OpenedImport, openImport } from './open-import.ts'

/** What holds for any file. */

let s: OpenedImport
beforeAll(async () => {
  s = await openImport()
})
afterAll(() => s.close())

const HEADS = ['title,when,link', 'title;when;link;repeat;until;count', 'title\tdate\ttime\tlink\tmentor\taudience']
const cell = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom('', '2026-12-01 18:00', 'tomorrow 6pm', 'weekly', 'https://example.org', '=1+1', '"', '\uFFFD', '99'),
)

describe('any file', () => {
  it('is brought in whole or refused with what to mend, and never more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...HEADS),
        fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 6 }),
        fc.boolean(),
        async (head, table, quoted) => {
          const between = /[,;\t]/.exec(head)?.[0] ?? ','
          const write = (text: string) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)
          const content = [head, ...table.map((cells) => cells.map(write).join(between))].join('\n')
          const before = s.titles().length
          const { code, said } = await s.bring(content)
          const stored = s.titles().length - before
          if (code === 0) expect(said).toContain(`${stored} session${stored === 1 ? '' : 's'} stored`)
          else
            expect({ code, stored, said }).toMatchObject({
              code: 1,
              stored: 0,
              said: expect.stringContaining('to mend'),
            })
          // Nothing in it steers the terminal on which it is said.
          expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
          if (code === 0) expect((await s.bring(content)).said).toContain('0 sessions stored')
        },
      ),
      { numRuns: 150 },
    )
  })

  it('of any bytes at all is refused or read, within its memory', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
        const head = headed ? Buffer.from('title,when,link\n') : Buffer.alloc(0)
        expect((await s.bring(Buffer.concat([head, bytes]))).code).toBe(1)
      }),
      { numRuns: 150 },
    )
  })
})

it('what is written as CSV is read back as it was', async () => {
  const text = fc.string({ maxLength: 20, unit: 'grapheme' })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      async (table, size) => {
        const plain = table.map((cells) => cells.map((one) => one.replace(/\r\n?/g, '\n')))
        const kept = plain.filter((cells) => cells.some((one) => one.trim() !== ''))
        const written = table
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const pieces = async function* () {
          const characters = [...written]
          for (let at = 0; at < characters.length; at += size) yield characters.slice(at, at + size).join('')
        }
        const read: unknown[] = []
        for await (const record of readRecords(pieces(), ',')) read.push('cells' in record ? record.cells : record)
        expect(read).toEqual(kept)
      },
    ),
  )
})
