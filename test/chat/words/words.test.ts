import { describe, expect, it } from 'vitest'
import { EN } from '../../../src/chat/words/en.ts'
import { ES } from '../../../src/chat/words/es.ts'
import { wordsFor, wordsForFirst } from '../../../src/chat/words/words.ts'
import { LOCALES, localeOf } from '../../../src/domain/words.ts'

describe('a language', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['en-GB', 'en'],
    ['es', 'es'],
    ['es-419', 'es'],
    ['es-ES', 'es'],
    ['ES_mx', 'es'],
    ['est', 'en'],
    ['de', 'en'],
  ])('is found for the tag %j: %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale)
    expect(wordsFor(tag).locale).toBe(locale)
  })

  it.each([
    [[], 'en'],
    [['fr', 'es-MX', 'en'], 'es'],
    [['de-CH', 'en-US', 'es'], 'en'],
    [['fr', 'pt-BR'], 'en'],
  ])('is found for the first of %j that there are words for: %s', (tags, locale) => {
    expect(wordsForFirst(tags).locale).toBe(locale)
  })

  it.each(LOCALES)('%s knows itself', (locale) => expect(wordsFor(locale).locale).toBe(locale))
})

describe('Spanish', () => {
  const [english, spanish] = [leaves(EN), leaves(ES)]

  it('has each entry of the catalogue and no other', () =>
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort()))

  it.each([...english])('says %s in words of its own', (path, value) => {
    const translated = spanish.get(path)
    expect(typeof translated).toBe(typeof value)
    if (typeof value === 'string' && typeof translated === 'string') {
      expect(translated.trim() === '').toBe(value.trim() === '')
      if (/\p{L}+ \p{L}+ \p{L}+/u.test(value)) expect(translated).not.toBe(value)
    }
  })
})

/** Every text and every function that makes one, by its path. */
function leaves(of: object, path = ''): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(of).flatMap(([key, value]): readonly (readonly [string, unknown])[] =>
      typeof value === 'object' && value !== null ? [...leaves(value, `${path}${key}.`)] : [[`${path}${key}`, value]],
    ),
  )
}
