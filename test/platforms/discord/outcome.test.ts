import { DiscordAPIError, HTTPError } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { faultFacts } from '../../../src/platforms/discord/fault-facts.ts'
import { outcomeOf } from '../../../src/platforms/discord/outcome.ts'

const URL = 'https://discord.com/api/v10/webhooks/1/secret-token-of-an-interaction'
const api = (code: number, status: number) =>
  new DiscordAPIError({ code, message: 'said by Discord' }, code, status, 'POST', URL, {
    files: undefined,
    body: { content: 'secret words' },
  })
const network = (code: string) => Object.assign(new Error('fetch failed'), { code })

describe('what became of a message', () => {
  test.each([
    ['a closed direct message', api(50007, 403), 'gone'],
    ['a channel that the bot cannot see', api(50001, 403), 'gone'],
    ['a deleted message', api(10008, 404), 'gone'],
    ['an unknown 403', api(40001, 403), 'gone'],
    ['a rejected token', api(0, 401), 'later'],
    ['too many edits', api(30046, 400), 'later'],
  ])('%s: %s', (_name, error, type) => expect(outcomeOf(error).type).toBe(type))

  test.each([
    [50007, 403],
    [50033, 403],
    [50278, 403],
    [10013, 404],
  ])('%i (%i) closes the account', (code, status) =>
    expect(outcomeOf(api(code, status))).toMatchObject({ type: 'gone', closed: true }),
  )

  test('what refuses only this message, or its channel, closes no account', () => {
    for (const code of [50001, 10008, 40001, 50013]) expect(outcomeOf(api(code, 403))).not.toHaveProperty('closed')
  })

  test('a rate limit names its pause', () => {
    const error = Object.assign(new Error(), { retryAfter: 1_234 })
    expect(outcomeOf(error)).toMatchObject({ type: 'later', afterMs: 1_234, doubtful: false })
  })

  test('it is doubtful whether an outage took the message, but not where nothing listened', () => {
    expect(outcomeOf(new HTTPError(502, 'Bad Gateway', 'POST', URL, { files: undefined, body: {} }))).toMatchObject({
      doubtful: true,
    })
    expect(outcomeOf(network('ECONNRESET'))).toMatchObject({ type: 'later', doubtful: true })
    expect(outcomeOf(network('ECONNREFUSED'))).toMatchObject({ type: 'later', doubtful: false })
  })

  test('a body that Discord calls invalid is a fault of ours', () =>
    expect(() => outcomeOf(api(50035, 400))).toThrow('said by'))
})

test('a log line about an error holds neither address nor body', () => {
  const facts = JSON.stringify(faultFacts(api(10062, 404)))
  expect(facts).toContain('10062')
  expect(facts).not.toMatch(/secret/)
})
