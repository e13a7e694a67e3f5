import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenPlayground, openPlayground } from './open-playground.ts'

let open: OpenPlayground

beforeAll(async () => {
  open = await openPlayground()
})
afterAll(() => open.close())

const OURS = { 'Content-Type': 'application/json', 'X-Rollcall-Page': '1' }
const ACT = JSON.stringify({ room: 'sessions', on: null, act: { type: 'say', text: '/sessions' } })

describe('what comes from elsewhere is refused', () => {
  test.each([
    ['a name that was made to point here', { Host: 'evil.example' }],
    ['a name that only begins as ours', { Host: 'localhost.evil.example' }],
    ['another origin', { Origin: 'https://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['an unknown origin', { Origin: 'null' }],
    ['another site, by the browser’s own word', { 'Sec-Fetch-Site': 'cross-site' }],
    ['no header of our page', { 'X-Rollcall-Page': null }],
    ['a form’s content type', { 'Content-Type': 'text/plain' }],
  ])('%s', async (_, change) => {
    const headers = Object.fromEntries(Object.entries({ ...OURS, ...change }).filter(([, value]) => value !== null))
    const answer = await send('POST', '/playground/act?as=ana', {
      headers: headers as Record<string, string>,
      body: ACT,
    })
    expect(answer.status).toBe(403)
    expect(open.conversation.heard).toEqual([])
  })

  test('reading too, but a link may open the page', async () => {
    const crossSite = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }
    expect((await send('GET', '/', { headers: crossSite })).status).toBe(200)
    expect((await send('GET', '/playground/state', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
    expect((await send('GET', '/playground/state', { headers: { Host: 'evil.example' } })).status).toBe(403)
  })
})

describe('what makes no sense is refused', () => {
  test.each([
    ['no JSON', '{', 400],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400],
    ['no object', '[]', 400],
    ['no act', '{"room":"sessions","on":null}', 400],
    ['an unknown act', '{"room":"sessions","on":null,"act":{"type":"drop"}}', 400],
    ['a room that is not here', '{"room":"../x","on":null,"act":{"type":"home"}}', 400],
    [
      'an unknown command',
      '{"room":"sessions","on":null,"act":{"type":"command","command":"x","verb":"","input":{}}}',
      400,
    ],
    [
      'a person that is not here',
      '{"room":"sessions","on":null,"act":{"type":"form","id":"1","values":{"a":{"kind":"person","externalId":"x"}}}}',
      400,
    ],
    ['a number as a value', '{"room":"sessions","on":null,"act":{"type":"form","id":"1","values":{"a":1}}}', 400],
    ['an empty line', '{"room":"sessions","on":null,"act":{"type":"say","text":"  "}}', 400],
    [
      'a line too long',
      JSON.stringify({ room: 'sessions', on: null, act: { type: 'say', text: 'x'.repeat(20_000) } }),
      400,
    ],
    ['a body too long', 'x'.repeat(300_000), 413],
  ])('%s', async (_, body, status) => {
    const answer = await send('POST', '/playground/act?as=ana', { headers: OURS, body })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.body)).toEqual({ error: expect.stringMatching(/\.$/) })
    expect(open.conversation.heard).toEqual([])
  })

  test('people, paths, methods and files that are not there', async () => {
    const statuses = await Promise.all([
      send('POST', '/playground/act?as=nobody', { headers: OURS, body: ACT }),
      send('POST', '/playground/nothing?as=ana', { headers: OURS, body: ACT }),
      send('POST', '/', { headers: OURS, body: ACT }),
      send('GET', '/playground/page/..%2f..%2f..%2fpackage.json', {}),
      send('GET', '/playground/page/nothing.js', {}),
      send('GET', '/playground/files/msg_x?as=ana', {}),
      send('GET', '//evil.example/', {}),
    ])
    expect(statuses.map((answer) => answer.status)).toEqual([404, 404, 405, 404, 404, 404, 404])
  })

  test('whatever is sent is answered, and never by a fault', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc
        .record({ room: fc.constantFrom('sessions', 'direct'), on: fc.option(fc.string()), act: fc.anything() })
        .map((v) => JSON.stringify(v, (_k, x) => (typeof x === 'bigint' ? String(x) : x))),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const answer = await send('POST', '/playground/act?as=ana', { headers: OURS, body })
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})

test('the page runs its own scripts only', async () => {
  const answer = await send('GET', '/', {})
  const policy = String(answer.headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
})

type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer }

/** By hand, since `fetch` does not let a test lie about its origin. */
function send(method: string, path: string, { headers = {}, body = '' }: Sent) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const options = {
      method,
      path,
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      port: new URL(open.url).port,
    }
    const sent = request({ host: '127.0.0.1', ...options }, async (answer) => {
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
