import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/chat/words/words.ts'
import { readRecords } from '../../src/import/read-records.ts'

/** Records of a text, the line at which each begins, and quotes that are wrong. */

/** The text comes a few characters at a time, so that everything is cut somewhere. */
async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}
async function records(text: string, delimiter: string | null = null, size = 7) {
  const found: unknown[] = []
  for await (const record of readRecords(pieces(text, size), delimiter))
    found.push([record.line, 'fault' in record ? record.fault(wordsFor('en')) : record.cells])
  return found
}

describe('lines', () => {
  it('are those of the file, whatever ends them, and however many a cell takes', async () => {
    const text = 'a,b\r\n1,"x\r\ny"\r\n\r\n,\n2,3\r4,"p\n\nq"\n5,6'
    const expected = [
      [1, ['a', 'b']],
      [2, ['1', 'x\ny']],
      [6, ['2', '3']],
      [7, ['4', 'p\n\nq']],
      [10, ['5', '6']],
    ]
    for (const size of [1, 3, 1_000]) expect(await records(text, null, size)).toEqual(expected)
  })

  it('are counted behind the one in which Excel says the delimiter', async () => {
    expect(await records('sep=;\r\na;b\r\n1;2\r\n')).toEqual([
      [2, ['a', 'b']],
      [3, ['1', '2']],
    ])
  })
})

describe('the delimiter', () => {
  it.each([
    [',', 'title,when\n1,2'],
    [';', 'title;when\n1;2'],
    ['tab', 'title\twhen\n1\t2'],
    ['; beside commas in quotes', '"title";"when,or"\n1;2'],
  ])('is found: %s', async (_, text) => {
    expect((await records(text))[1]).toEqual([2, ['1', '2']])
  })

  it('is the one that is given, where one is', async () => {
    expect(await records('a,b;c', ';')).toEqual([[1, ['a,b', 'c']]])
  })
})

describe('quotes that are wrong', () => {
  it('inside a text are told by their line, and the lines around them are read', async () => {
    expect(await records('a,b\n1,2"3\n3,4\n5"6"\n7,8\n')).toEqual([
      [1, ['a', 'b']],
      [3, ['3', '4']],
      [5, ['7', '8']],
      [2, expect.stringContaining('a quote stands inside')],
      [4, expect.stringContaining('a quote stands inside')],
    ])
  })

  it('behind a quoted text end the reading', async () => {
    expect(await records('a,b\n1,2\n3,"4"5\n6,7\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, expect.stringContaining('a quote stands inside')],
    ])
  })

  it('that are never closed are told by the line where they open, without keeping the rest of the file', async () => {
    expect(await records('a,b\n1,2\n3,"4\n5,6\n7,8\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['1', '2']],
      [3, expect.stringContaining('never closed')],
    ])
    const endless = `a,b\n1,"${'x\n'.repeat(500_000)}`
    expect(await records(endless, null, 10_000)).toEqual([
      [1, ['a', 'b']],
      [2, expect.stringContaining('never closed')],
    ])
  })

  it('are not all that makes a line too long', async () => {
    const long = await records(`a,b\n1,${'x'.repeat(150_000)}\n3,4\n`, null, 10_000)
    expect(long).toEqual([
      [1, ['a', 'b']],
      [2, 'it is longer than 100,000 characters, or a quote that opens here is never closed'],
    ])
  })
})
