/** The HTTP door: who may knock, how, and what malformed knocking does. */
import { expect, test } from 'vitest'
import { FORM_TYPE } from '../../fakes/slack/http-mode.ts'
import { startScripted } from './scripted.ts'

const JSON_TYPE = 'application/json'
const COMMAND = new URLSearchParams({
  command: '/sessions',
  text: '',
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  trigger_id: '1.2',
  response_url: 'http://127.0.0.1:9/',
}).toString()

test('the address is verified', async () => {
  const { fake, url } = await startScripted('http')
  expect(await fake.useHttp(url).verifyUrl('abc')).toBe('{"challenge":"abc"}')
})

test.each([
  ['another secret', { secret: 'other' }],
  ['a timestamp of six minutes ago', { offBySeconds: -360 }],
  ['a timestamp of six minutes ahead', { offBySeconds: 360 }],
  ['no signature', { headers: { 'x-slack-signature': undefined } }],
  ['a short signature', { headers: { 'x-slack-signature': 'v0=abc' } }],
  ['no timestamp', { headers: { 'x-slack-request-timestamp': undefined } }],
  ['a timestamp that is no number', { headers: { 'x-slack-request-timestamp': 'NaN' } }],
])('a request with %s is refused and nothing happens', async (_, tampering) => {
  const { fake, url, script } = await startScripted('http')
  const response = await fake.useHttp(url).send(COMMAND, { contentType: FORM_TYPE, tampering })
  expect(response.status).toBe(401)
  expect(script.intents).toEqual([])
})

test.each([
  ['exactly', FORM_TYPE],
  ['with a charset', `${FORM_TYPE}; charset=utf-8`],
  ['in capitals', FORM_TYPE.toUpperCase()],
])('a form is read with its type %s', async (_, contentType) => {
  const { fake, url, script } = await startScripted('http')
  const response = await fake.useHttp(url).send(COMMAND, { contentType })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ response_type: 'ephemeral' })
  expect(script.intents).toHaveLength(1)
})

test.each([
  ['no JSON', JSON_TYPE, 'nonsense', 400],
  ['a list', JSON_TYPE, '[]', 400],
  ['a payload that is no JSON', FORM_TYPE, 'payload=%7Bnope', 400],
  ['nothing', JSON_TYPE, '', 400],
  ['an empty object', JSON_TYPE, '{}', 200],
  ['an event that is null', JSON_TYPE, '{"type":"event_callback","event":null,"team_id":"T1"}', 200],
  [
    'a press without actions',
    FORM_TYPE,
    `payload=${encodeURIComponent('{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"}}')}`,
    200,
  ],
  [
    'a submission without a view',
    FORM_TYPE,
    `payload=${encodeURIComponent('{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"}}')}`,
    200,
  ],
  ['a command without a text', FORM_TYPE, 'command=%2Fsessions&user_id=U1&team_id=T1', 200],
  ['a megabyte and more', JSON_TYPE, JSON.stringify({ x: 'x'.repeat(1024 * 1024) }), 413],
])('%s is answered and ends nothing', async (_, contentType, body, status) => {
  const { fake, url } = await startScripted('http')
  const response = await fake.useHttp(url).send(body, { contentType })
  expect(response.status).toBe(status)
  expect((await (await fake.person('U1').slash('/sessions')).answer()).text).toBe('Answer\nFine')
})

test('only POST is taken', async () => {
  const { url } = await startScripted('http')
  expect((await fetch(url)).status).toBe(405)
})
