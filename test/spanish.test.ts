/**
 * Every view and form of the catalogue once more in Spanish (project `spanish`, which sets `SAMPLE_LOCALE`), as text in
 * `test/golden/es/`: within every platform's limits, and without a word of English that nobody translated. Written anew by
 * `npx vitest run --project spanish -u`.
 */
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { letter } from '../src/chat/letter.ts'
import { ES } from '../src/chat/words/es.ts'
import { FORMS, VIEWS } from './support/catalogue.ts'
import { checkForm, checkView } from './support/check-view.ts'
import { isKeptAsMail, letterFaults, letterTo } from './support/letters.ts'
import { englishIn, formWords, viewWords } from './support/words-of.ts'

const fileOf = (name: string) => `${name.replace('/', '.')}.txt`
const entries = [
  ...Object.entries(VIEWS).map(([name, view]) => ({ name, words: viewWords(view), faults: checkView(view) })),
  ...Object.entries(FORMS).map(([name, form]) => ({ name, words: formWords(form), faults: checkForm(form) })),
]

const folder = new URL('./golden/es/', import.meta.url)
const kept = existsSync(folder) ? readdirSync(folder) : []

describe('in Spanish', () => {
  test.each(entries)('$name reads as before', async ({ name, words }) => {
    await expect(`${words.map(({ text }) => text).join('\n')}\n`).toMatchFileSnapshot(`golden/es/${fileOf(name)}`)
  })

  test.each(entries)('$name is what every platform takes', ({ faults }) => expect(faults).toEqual([]))

  test.each(entries)('$name has no English left', ({ words }) =>
    expect(words.filter(({ said }) => englishIn(said)).map(({ said }) => said)).toEqual([]),
  )

  test('there is a golden file for each entry and for nothing else', () =>
    expect([...kept].sort()).toEqual(entries.map(({ name }) => fileOf(name)).sort()))
})

const mails = Object.entries(VIEWS)
  .filter(([name]) => isKeptAsMail(name))
  .map(([name, view]) => ({ name, made: letter(view, letterTo(ES)) }))

describe('a mail in Spanish, whose HTML is laid out as the English one', () => {
  test.each(mails)('$name reads as before, and is sound', async ({ name, made }) => {
    expect(letterFaults(made)).toEqual([])
    await expect(`Subject: ${made.subject}\n\n${made.text}`).toMatchFileSnapshot(
      `golden/letter/es/${name.replace('/', '.')}.txt`,
    )
  })
})
