import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/chat/words/words.ts'
import { LOCALES } from '../../src/domain/words.ts'
import { COLUMNS } from '../../src/import/columns.ts'
import { readOptions } from '../../src/import/options.ts'
import { usage } from '../../src/import/usage.ts'

/** What a call may say, and what it is told where it says something else. */

describe('a call', () => {
  it('names a file, and little else', () => {
    expect(readOptions(['sessions.csv'])).toMatchObject({
      options: { file: 'sessions.csv', dryRun: false, announce: false, timezone: null, delimiter: null, ignore: [] },
    })
    const words = [
      '--dry-run',
      '--announce',
      '--timezone=Berlin',
      '--delimiter',
      'tab',
      '--ignore',
      'a',
      '--ignore=b',
      'x',
    ]
    expect(readOptions(words)).toMatchObject({
      options: { dryRun: true, announce: true, timezone: 'Europe/Berlin', delimiter: '\t', ignore: ['a', 'b'] },
    })
  })

  it.each<[readonly string[], RegExp]>([
    [[], /which file/],
    [['a.csv', 'b.csv'], /One file at a time/],
    [['--dryrun', 'a.csv'], /no --dryrun; did you mean --dry-run\?/],
    [['--timezone', 'Mars', 'a.csv'], /Mars is no time zone/],
    [['--delimiter', 'x', 'a.csv'], /comma, semicolon or tab/],
    [['--dates', 'iso', 'a.csv'], /day-first or month-first/],
    [['--encoding', 'ebcdic', 'a.csv'], /utf-8, utf-16le/],
    [['--organization'], /^--organization needs a value behind it\.$/],
    [['--all=yes', 'a.csv'], /^--all takes no value\.$/],
    [['--help=yes'], /^--help takes no value\.$/],
    [['-n', 'a.csv'], /^There is no -n$/],
    [['-hn'], /^There is no -n$/],
  ])('%j is refused with what to write instead', (words, fault) => {
    const read = readOptions(words)
    expect(read.type === 'wrong' && read.fault(wordsFor('en'))).toMatch(fault)
  })

  it.each(LOCALES)('for help is told every column and every option (%s)', (locale) => {
    const told = usage(wordsFor(locale))
    expect(readOptions(['--help'])).toEqual({ type: 'help' })
    for (const column of COLUMNS) expect(told).toMatch(new RegExp(`\\b${column}\\b`))
    for (const option of [
      'organization',
      'timezone',
      'announce',
      'dates',
      'delimiter',
      'encoding',
      'ignore',
      'all',
      'dry-run',
    ])
      expect(told).toContain(`--${option} `)
  })
})
