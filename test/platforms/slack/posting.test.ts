/** Posting, updating, and what becomes of it when Slack says no or nothing. */
import { expect, test } from 'vitest'
import type { Posted } from '../../../src/chat/platform.ts'
import type { View } from '../../../src/chat/view.ts'
import type { Disturbance } from '../../fakes/slack/disturb.ts'
import { liveTokens } from '../../fakes/slack/show-text.ts'
import { CHANNEL, startScripted } from './scripted.ts'

const HOSTILE =
  '<!channel> @everyone <@U2> *bold* _it_ ~no~ `code` <https://evil.test|click> https://evil.test &lt;!here&gt;\n> quote :tada:'

test('a post arrives, is named, and is changed in place', async () => {
  const { fake, slack } = await startScripted('socket')
  const posted = await slack.post({ id: 'del_7', space: 'T1', to: { channel: CHANNEL }, view: say('One') })
  expect(posted).toEqual({ type: 'sent', ref: expect.stringMatching(/^CT1GENERAL:\d+\.\d+$/) })
  const ref = posted.type === 'sent' ? posted.ref : ''
  expect(await slack.update({ space: 'T1', ref, view: say('Two') })).toEqual({ type: 'sent', ref })
  const maya = fake.person('U1')
  expect(maya.sees(CHANNEL).map((shown) => [shown.text, shown.spoken])).toEqual([['Title\nTwo', 'Title\nTwo']])
  const args = fake.calls.find((call) => call.method === 'chat.postMessage')?.args
  expect(args).toMatchObject({
    unfurl_links: 'false',
    unfurl_media: 'false',
    parse: 'none',
    metadata: { event_payload: { id: 'del_7' } },
  })
  expect(fake.faults).toEqual([])
})

test('direct messages go to the channel with the person, opened once', async () => {
  const { fake, slack } = await startScripted('socket')
  const dm = (words: string) => slack.post({ id: words, space: 'T1', to: { user: 'U2' }, view: say(words) })
  await Promise.all([dm('One'), dm('Two')])
  await dm('Three')
  expect(
    fake
      .person('U2')
      .directMessages()
      .map((shown) => shown.text.split('\n')[1])
      .sort(),
  ).toEqual(['One', 'Three', 'Two'])
  expect(fake.calls.filter((call) => call.method === 'conversations.open')).toHaveLength(1)
})

test("people's words mention, link and format nothing, in blocks, small print and what is read aloud", async () => {
  const { fake, slack } = await startScripted('socket')
  const view: View = {
    title: HOSTILE.replaceAll('\n', ' ').slice(0, 150),
    body: [
      { type: 'text', text: [HOSTILE, { strong: HOSTILE }, { code: HOSTILE }] },
      { type: 'note', text: [HOSTILE, { strong: HOSTILE }] },
      { type: 'facts', facts: [{ label: HOSTILE, value: [{ person: { name: HOSTILE, accounts: [] } }] }] },
      { type: 'buttons', buttons: [{ label: HOSTILE.slice(0, 75), action: 'x' }] },
    ],
  }
  await slack.post({ id: 'del_1', space: 'T1', to: { channel: CHANNEL }, view })
  const [shown] = fake.person('U1').sees(CHANNEL)
  expect(shown?.message && liveTokens(shown.message)).toEqual([])
  const [, text, note] = shown?.text.split(/(?<=:tada:)\n?(?=<!channel>)/) ?? []
  expect(text).toBe(HOSTILE)
  expect(shown?.text.split(HOSTILE).length).toBeGreaterThanOrEqual(6)
  expect(note).toBeDefined()
  expect(shown?.spoken).toContain(HOSTILE)
  expect(fake.faults).toEqual([])
})

test('mentions, channels, links and times are live, each for its reader', async () => {
  const { fake, slack } = await startScripted('socket')
  fake.addUser({ id: 'U9', name: 'kim', tz: 'Asia/Tokyo' })
  const time = new Date('2026-12-01T17:00:00Z')
  const text: View['body'][number] = {
    type: 'text',
    text: [
      {
        person: {
          name: 'Ben',
          accounts: [
            { platform: 'other', externalId: '7' },
            { platform: 'slack', externalId: 'U2' },
          ],
        },
      },
      ' in ',
      { channel: CHANNEL },
      ' at ',
      { time, show: 'time', zone: 'Europe/Berlin' },
      ' ',
      { link: 'https://meet.test/a?b=1&c=2', words: 'here' },
    ],
  }
  await slack.post({
    id: 'del_1',
    space: 'T1',
    to: { channel: CHANNEL },
    view: { title: 'T', body: [text, { ...text, type: 'note' }] },
  })
  const line = (at: string) => `@Ben in #general at ${at} here`
  for (const [reader, at] of [
    ['U1', '18:00'],
    ['U9', '02:00'],
  ] as const) {
    const [shown] = fake.person(reader).sees(CHANNEL)
    expect(shown?.text).toBe(
      ['T', line(at), line(at)].join('\n').replace('#general', shown?.text.includes('#general') ? '#general' : CHANNEL),
    )
    expect(shown?.spoken).toBe(['T', line(at), line(at)].join('\n'))
  }
  const [shown] = fake.person('U1').sees(CHANNEL)
  expect(JSON.stringify(shown?.message)).toContain('18:00 (Europe/Berlin)')
  expect(fake.faults).toEqual([])
})

test('what does not fit is a fault, not cut', async () => {
  const { slack } = await startScripted('socket')
  const post = (view: View) => slack.post({ id: 'x', space: 'T1', to: { channel: CHANNEL }, view })
  await expect(post({ title: 'x'.repeat(151), body: [] })).rejects.toThrow(RangeError)
  await expect(post({ title: 'x', body: Array(50).fill({ type: 'divider' }) })).rejects.toThrow(RangeError)
  await expect(
    post({ title: 'x', body: [{ type: 'buttons', buttons: [{ label: 'x'.repeat(76), action: 'a' }] }] }),
  ).rejects.toThrow(RangeError)
})

test('a long view whose escapes grow is read aloud as far as Slack takes it, and says so', async () => {
  const { fake, slack } = await startScripted('socket')
  const body: View['body'] = Array.from({ length: 30 }, () => ({ type: 'text', text: ['&'.repeat(120)] }))
  expect(
    (await slack.post({ id: 'x', space: 'T1', to: { channel: CHANNEL }, view: { title: 'Long', body } })).type,
  ).toBe('sent')
  const [shown] = fake.person('U1').sees(CHANNEL)
  expect(shown?.message?.text.length).toBeLessThanOrEqual(4000)
  expect(shown?.spoken).toContain('The rest is in the message')
  expect(fake.faults).toEqual([])
})

test('what old clients and screen readers are given is in the language of the message', async () => {
  const { fake, slack } = await startScripted('socket')
  const time = new Date('2026-12-01T17:00:00.000Z')
  const when: View['body'][number] = { type: 'text', text: [{ time, show: 'full', zone: 'Europe/Madrid' }] }
  const long: View['body'] = Array.from({ length: 30 }, () => ({ type: 'text', text: ['&'.repeat(120)] }))
  const view: View = { title: 'Largo', body: [when, ...long], language: 'es' }
  expect((await slack.post({ id: 'x', space: 'T1', to: { channel: CHANNEL }, view })).type).toBe('sent')
  const [shown] = fake.person('U1').sees(CHANNEL)
  expect(shown?.message?.text).toContain('mar 1 dic 2026, 18:00 (Europe/Madrid)')
  expect(shown?.spoken).toContain('El resto está en el mensaje')
  expect(fake.faults).toEqual([])
})

test.each<[string, Disturbance, Posted]>([
  [
    'names a pause',
    { kind: 'rate-limited', retryAfter: 7 },
    {
      type: 'later',
      reason: 'Slack asks to wait',
      afterMs: 7000,
      hold: { acts: ['post'], per: 'space' },
      doubtful: false,
    },
  ],
  ['fails', { kind: 'status', status: 503 }, { type: 'later', reason: 'Slack answered with HTTP 503', doubtful: true }],
  [
    'takes it and does not say so',
    { kind: 'answer-lost' },
    { type: 'later', reason: 'Slack could not be reached', doubtful: true },
  ],
  ['speaks nonsense', { kind: 'garbage' }, { type: 'later', reason: expect.any(String), doubtful: true }],
  [
    'has a problem inside',
    { kind: 'error', error: 'internal_error' },
    { type: 'later', reason: 'Slack has a problem: internal_error', doubtful: true },
  ],
  [
    'refuses the token',
    { kind: 'error', error: 'token_revoked' },
    { type: 'later', reason: 'Slack refuses the token: token_revoked', doubtful: false },
  ],
  [
    'archived the channel',
    { kind: 'error', error: 'is_archived' },
    { type: 'gone', reason: 'Slack refuses: is_archived. That channel is archived: choose another one.' },
  ],
])('when Slack %s', async (_, disturbance, expected) => {
  const { fake, slack } = await startScripted('socket')
  fake.disturb.order('chat.postMessage', disturbance)
  expect(await slack.post({ id: 'x', space: 'T1', to: { channel: CHANNEL }, view: say('x') })).toEqual(expected)
})

test('somebody who left, an unknown channel and a deleted message are gone', async () => {
  const { fake, slack } = await startScripted('socket')
  const post = (to: Parameters<typeof slack.post>[0]['to'], space = 'T1') =>
    slack.post({ id: 'x', space, to, view: say('x') })
  const left = fake.workspace.users.get('U2')
  if (left) left.deleted = true
  expect(await post({ user: 'U2' })).toMatchObject({ type: 'gone', closed: true })
  expect(await post({ user: 'U404' })).toMatchObject({ type: 'gone', closed: true })
  fake.disturb.order('chat.postMessage', { kind: 'error', error: 'msg_too_long' })
  expect(await post({ user: 'U1' })).toEqual({ type: 'gone', reason: 'Slack refuses: msg_too_long' })
  expect(await post({ channel: 'C404' })).toMatchObject({
    type: 'gone',
    reason: expect.stringContaining('type /invite there'),
  })
  expect(await slack.update({ space: 'T1', ref: `${CHANNEL}:1.2`, view: say('x') })).toMatchObject({ type: 'gone' })
  expect(await slack.update({ space: 'T1', ref: 'nonsense', view: say('x') })).toMatchObject({ type: 'gone' })
})

test('another workspace waits until a token of it is there again, and is neither looked for nor given up', async () => {
  const { slack } = await startScripted('socket')
  const elsewhere = { id: 'x', space: 'T2', to: { channel: CHANNEL } }
  const later = { type: 'later', afterMs: 10 * 60_000, doubtful: false }
  expect(await slack.post({ ...elsewhere, view: say('x') })).toMatchObject(later)
  expect(await slack.update({ space: 'T2', ref: `${CHANNEL}:1.2`, view: say('x') })).toMatchObject(later)
  const now = new Date()
  expect(await slack.lookUp({ ...elsewhere, since: now, now })).toMatchObject({ type: 'unknown', afterMs: 10 * 60_000 })
  expect(['T1', 'T2'].map((space) => slack.reaches?.(space))).toEqual([true, false])
})

function say(words: string): View {
  return { title: 'Title', body: [{ type: 'text', text: [words] }] }
}
