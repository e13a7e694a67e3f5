import { describe, expect, test } from 'vitest'
import { createMembers } from '../../../src/platforms/playground/members.ts'
import { renderView, webAddress } from '../../../src/platforms/playground/render.ts'
import { VIEWS } from '../../support/catalogue.ts'
import { CHANNELS, PEOPLE } from './demo-people.ts'
import { readView } from './driver.ts'

const members = createMembers({ people: PEOPLE, channels: CHANNELS })

describe('a link', () => {
  test.each([
    ['https://meet.example.org/a b', 'https://meet.example.org/a%20b'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['//evil.example', null],
    ['meet.example.org', null],
    ['', null],
  ])('%s', (url, expected) => expect(webAddress(url)).toBe(expected))
})

test('people are mentioned by an account that is here, and named elsewhere', () => {
  const accounts = (platform: string, externalId: string) => [{ platform, externalId }]
  const view = renderView(
    {
      title: 'Who',
      body: [
        {
          type: 'text',
          text: [
            { person: { name: 'Ana', accounts: accounts('playground', 'ana') } },
            { person: { name: 'Ben', accounts: accounts('playground', 'ben') } },
            { person: { name: 'Chi', accounts: accounts('slack', 'ana') } },
            { channel: 'cohort-7' },
            { channel: 'gone' },
          ],
        },
      ],
    },
    members,
  )
  expect(readView(view)).toBe('Who\n@AnaBenChi#cohort-7#gone')
})

test.each(Object.entries(VIEWS))('%s survives its way to the page', (_, view) => {
  const rendered = renderView(view, members)
  expect(JSON.parse(JSON.stringify(rendered))).toEqual(rendered)
  expect(rendered.body).toHaveLength(view.body.length)
})
