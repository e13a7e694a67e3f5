import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../src/web/read-languages.ts'

describe('the languages of a browser', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['es', ['es']],
    ['es-419,es;q=0.9,en;q=0.8', ['es-419', 'es', 'en']],
    ['en;q=0.3, de ;q=0.7 , es;Q=1', ['es', 'de', 'en']],
    ['en, es', ['en', 'es']],
    ['*, es;q=0.1', ['es']],
    ['es;q=0, en;q=never, de;q=0.5', ['de']],
    ['<script>, ../es, es_MX', []],
  ])('of %j are %j, the best first', (header, languages) => {
    expect(readLanguages({ headers: header === undefined ? {} : { 'accept-language': header } })).toEqual(languages)
  })

  it('are never many, and nothing but tags, whatever the header holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('es', 'en;q=0.5', ';q=', ','))), (ranges) => {
        const languages = readLanguages({ headers: { 'accept-language': ranges.join(',') } })
        expect(languages.length).toBeLessThanOrEqual(20)
        for (const language of languages) expect(language).toMatch(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
      }),
    )
  })
})
