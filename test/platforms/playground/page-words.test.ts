import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ES_DEMO } from '../../../src/chat/words/es/platform.ts'
import { wordsFor } from '../../../src/chat/words/words.ts'
import { LOCALES } from '../../../src/domain/words.ts'
import { DEMO } from '../../../src/usecases/demo.ts'
import { PEOPLE } from './demo-people.ts'
import { type OpenPlayground, openPlayground } from './open-playground.ts'

/** Somebody of whose language nobody knows. */
const NEW = { ...PEOPLE[0], externalId: 'new', name: 'New', note: 'student', zone: null, locale: null } as const

let open: OpenPlayground
beforeEach(async () => {
  open = await openPlayground({ people: [...PEOPLE, { ...NEW, standing: 'member', email: null }] })
})
afterEach(() => open.close())

const pageFor = async (query: string, languages = 'fr, es;q=0.8, en;q=0.5') => {
  const answer = await fetch(`${open.url}/${query}`, { headers: { 'Accept-Language': languages } })
  return { text: await answer.text(), headers: answer.headers }
}

describe('the page speaks', () => {
  test.each([
    ['the language of whoever one is', '?as=anabel', 'en', 'es'],
    ['it whatever the browser asks for', '?as=ana', 'es', 'en'],
    ['that of the first, who nobody said they are', '', 'es', 'en'],
    ['what the browser asks for where nobody knows', '?as=new', 'fr, es;q=0.8, en;q=0.5', 'es'],
    ['English to a browser of another language', '?as=new', 'fr', 'en'],
    ['it too to somebody who is not here', '?as=nobody', 'es-419', 'es'],
  ])('%s', async (_, query, languages, locale) => {
    const { text, headers } = await pageFor(query, languages)
    const { playground } = wordsFor(locale)
    expect(text).toContain(`<html lang="${locale}">`)
    expect(text).toContain(`<title>${playground.title}</title>`)
    expect(text).toContain(`<noscript>${playground.noScript}</noscript>`)
    expect(text).not.toMatch(/\{\{/)
    expect(headers.get('vary')).toBe('Accept-Language')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('one language again where the browser has it already', async () => {
    const { headers } = await pageFor('?as=anabel')
    const etag = headers.get('etag') ?? ''
    const again = await fetch(`${open.url}/?as=anabel`, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect((await fetch(`${open.url}/?as=ana`, { headers: { 'If-None-Match': etag } })).status).toBe(200)
  })

  test('in what is refused before anybody is known', async () => {
    const answer = await fetch(`${open.url}/playground/state?as=nobody`, { headers: { 'Accept-Language': 'es' } })
    expect(await answer.json()).toEqual({ error: 'Esa persona no está aquí.' })
  })
})

describe('the words of the page', () => {
  test.each(LOCALES)('have the same places to fill in %s', (locale) => {
    const { playground } = wordsFor(locale)
    const slots = (sentence: string) => sentence.match(/\{\w+\}/g)
    for (const [name, english] of Object.entries(wordsFor('en').playground)) {
      const said = playground[name as keyof typeof playground]
      expect(said, name).toMatch(/\S/)
      expect(slots(said), name).toEqual(slots(english))
    }
  })

  test('tell in Spanish who is in the demo, and what its channels are for', () => {
    const told = [...DEMO.people.map(({ note }) => note), ...DEMO.channels.map(({ topic }) => topic)]
    expect([...ES_DEMO.keys()].sort()).toEqual([...new Set<string>(told)].sort())
  })
})
