import { describe, expect, it } from 'vitest'
import { viewerOf } from '../../src/domain/viewer.ts'

const school = { timezone: 'Europe/Madrid', locale: 'es' } as const

describe('a person is spoken to', () => {
  it.each([
    ['in their own zone and language', { timezone: 'Asia/Tokyo', locale: 'en-GB' }, 'Asia/Tokyo', 'en'],
    ['in the organization’s where nobody knows them', { timezone: null, locale: null }, 'Europe/Madrid', 'es'],
    [
      'in the organization’s language where theirs is none of ours',
      { timezone: null, locale: 'pt-BR' },
      'Europe/Madrid',
      'es',
    ],
  ])('%s', (_, person, zone, locale) => expect(viewerOf(person, school)).toEqual({ zone, locale }))
})
