import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPeopleList } from '../../src/chat/read-people-list.ts'

/** Each person as `line account|email|name`. */
const read = (text: string) =>
  readPeopleList(text).people.map(
    ({ line, account, email, name }) => `${line} ${account ?? ''}|${email ?? ''}|${name ?? ''}`,
  )

describe('one person a line', () => {
  it.each([
    ['a name', 'Ana Ferreira', ['1 ||Ana Ferreira']],
    ['a handle', '@ana', ['1 ||ana']],
    ['an address', 'ana@example.org', ['1 |ana@example.org|']],
    ['a name with its address, as mail programs write it', 'Ana F <ana@example.org>', ['1 |ana@example.org|Ana F']],
    ['a mention', '<@U12345678|ana>\n<@!123456789012345678>', ['1 U12345678||', '2 123456789012345678||']],
    ['an id', 'U12345678\n123456789012345678', ['1 U12345678||', '2 123456789012345678||']],
    ['empty lines between', '\nAna\n\n  \nBen\n', ['2 ||Ana', '5 ||Ben']],
    ['any end of line, and a byte order mark', '\uFEFFAna\r\nBen\rChidi', ['1 ||Ana', '2 ||Ben', '3 ||Chidi']],
    ['a name that looks like a formula', '=cmd|calc!A1\n+1+2', ['1 ||=cmd|calc!A1', '2 ||+1+2']],
    ['nothing', '', []],
  ])('%s', (_name, text, expected) => expect(read(text)).toEqual(expected))
})

describe('CSV', () => {
  it.each([
    ['with a heading', 'name,email\nAna,ana@example.org', ['2 |ana@example.org|Ana']],
    ['with semicolons and another language', 'Nombre;Correo\nAna;ana@example.org', ['2 |ana@example.org|Ana']],
    ['with tabs', 'account\tname\nU12345678\tAna', ['2 U12345678||Ana']],
    ['with other columns, which say nothing', 'id,city,name\n7,Lima,Ana', ['2 7||Ana']],
    ['without a heading', 'Ana,ana@example.org', ['1 |ana@example.org|Ana']],
    ['with quoted fields', '"Ferreira, Ana",ana@example.org', ['1 |ana@example.org|Ferreira, Ana']],
    ['with quotes in quotes', 'name\n"Ana ""Annie"" F"', ['2 ||Ana "Annie" F']],
    ['with too few and too many cells', 'name,email\nAna\nBen,,,x', ['2 ||Ana', '3 ||Ben']],
    ['a line that fills none of the columns named', 'name,email\n,', ['2 ||,']],
  ])('%s', (_name, text, expected) => expect(read(text)).toEqual(expected))

  it('a line with an open quotation mark alone is not understood', () => {
    expect(readPeopleList('Ana\n"Ben\nChidi')).toEqual({
      people: [expect.objectContaining({ name: 'Ana' }), expect.objectContaining({ name: 'Chidi' })],
      unread: [{ line: 2, text: '"Ben', why: 'quote_open' }],
    })
  })
})

it('whatever is pasted, each line is read once or not at all, and nothing is thrown', () => {
  const part = fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', 'Ana', 'a@b.co', '<@U1>', '=x', ' ', '\u0000', 'name')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
      ),
      (text) => {
        const { people, unread } = readPeopleList(text)
        const lines = [...people, ...unread].map(({ line }) => line)
        expect(new Set(lines).size).toBe(lines.length)
        expect(Math.max(0, ...lines)).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length)
      },
    ),
  )
})
