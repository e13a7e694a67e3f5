/** The fake Slack against the real Bolt: what it refuses, how it misbehaves. */
import type { BlockAction } from '@slack/bolt'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { openFakeSlack } from '../../fakes/slack/fake-slack.ts'
import { CHANNEL } from './scripted.ts'
import { BUTTON, button, MODAL, startBolt } from './start-bolt.ts'

test('acknowledgements that are doubled, late, of nothing or with a body where none is taken are faults', async () => {
  const fake = await openFakeSlack({ ackMs: 400 })
  onTestFinished(() => fake.close())
  fake.addUser({ id: 'U1', name: 'maya' })
  const socket = new WebSocket(fake.sockets.openConnection())
  onTestFinished(() => socket.close())
  const frames: { envelope_id?: string }[] = []
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data))
    if (frame.envelope_id) frames.push(frame)
  })
  await fake.sockets.connected()
  const ack = (frame: { envelope_id?: string } | undefined, payload?: object) =>
    socket.send(JSON.stringify({ envelope_id: frame?.envelope_id, payload }))
  const deliver = async () => {
    const outcome = fake.event({ type: 'app_home_opened', user: 'U1', tab: 'home' })
    const before = frames.length
    await expect.poll(() => frames.length, { interval: 5 }).toBe(before + 1)
    return { outcome, frame: frames.at(-1) }
  }
  const doubled = await deliver()
  ack(doubled.frame)
  ack(doubled.frame)
  expect((await doubled.outcome).acked).toBe(true)
  const withBody = await deliver()
  ack(withBody.frame, { text: 'hello' })
  await withBody.outcome
  const late = await deliver()
  expect((await late.outcome).error).toBe('operation_timeout')
  ack(late.frame)
  ack({ envelope_id: 'unheard-of' })
  await expect
    .poll(() => fake.faults.map((fault) => fault.detail))
    .toEqual([
      expect.stringContaining('acknowledged twice'),
      expect.stringContaining('a body that it does not take'),
      expect.stringContaining('not acknowledged within 400 ms'),
      expect.stringContaining('acknowledged late'),
      expect.stringContaining('an unknown envelope'),
    ])
})

test('a response_url takes five answers, and none after its time', async () => {
  const { fake, app } = await startBolt('socket')
  let url = ''
  app.command('/session', async ({ ack, body }) => {
    url = body.response_url
    await ack()
  })
  await fake.person('U1').slash('/session')
  const answer = () => fetch(url, { method: 'POST', body: '{"text":"x"}' }).then((response) => response.status)
  expect([await answer(), await answer(), await answer(), await answer(), await answer(), await answer()]).toEqual([
    200, 200, 200, 200, 200, 404,
  ])
  expect(fake.person('U1').privateAnswers()).toHaveLength(5)
  expect(fake.faults.map((fault) => fault.detail)).toEqual(['used_url'])
})

test('modals stack three deep', async () => {
  const { fake, app } = await startBolt('socket')
  app.command('/session', async ({ ack, body, client }) => {
    await ack()
    await client.views.open({ trigger_id: body.trigger_id, view: { ...MODAL, blocks: BUTTON } })
  })
  app.action<BlockAction>('go', async ({ ack, body, client }) => {
    await ack()
    await client.views.push({ trigger_id: body.trigger_id, view: { ...MODAL, blocks: BUTTON } }).catch(() => undefined)
  })
  const maya = fake.person('U1')
  let top = await (await maya.slash('/session')).answer()
  for (let depth = 2; depth <= 3; depth += 1) top = await (await maya.press(top, 'Go')).answer()
  await maya.press(top, 'Go')
  await expect.poll(() => fake.faults.map((fault) => fault.detail)).toEqual(['views.push: push_limit_reached'])
})

test('a trigger opens one view, in time', async () => {
  const { fake, app } = await startBolt('socket', { triggerMs: 50 })
  const errors: string[] = []
  app.command('/session', async ({ ack, body, client }) => {
    await ack()
    const openView = () =>
      client.views
        .open({ trigger_id: body.trigger_id, view: MODAL })
        .catch((error: Error) => errors.push(error.message))
    await openView()
    await openView()
  })
  const act = await fake.person('U1').slash('/session')
  await act.answer()
  await expect.poll(() => errors).toEqual([expect.stringContaining('exchanged_trigger_id')])
  expect(fake.faults).toHaveLength(1)
})

test.each([
  ['a wrong token', { token: 'xoxb-wrong' }, 'invalid_auth'],
  ['an unknown channel', { channel: 'C404' }, 'channel_not_found'],
  ['nothing to say', { text: '', blocks: [] }, 'no_text'],
  ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, 'invalid_blocks'],
  ['an unknown block', { blocks: [{ type: 'marquee' }] }, 'invalid_blocks'],
  ['an action_id twice', { blocks: [{ type: 'actions', elements: [button(), button()] }] }, 'invalid_blocks'],
  ['a label of 76 characters', { blocks: [{ type: 'actions', elements: [button('x'.repeat(76))] }] }, 'invalid_blocks'],
  ['text of 40,001 characters', { text: 'x'.repeat(40_001) }, 'msg_too_long'],
])('refuses %s', async (_, change, error) => {
  const { fake, app } = await startBolt('socket')
  const args = { token: fake.workspace.botToken, channel: CHANNEL, text: 'x', ...change } as never
  await expect(app.client.chat.postMessage(args)).rejects.toThrow(error)
})

test('misbehaves on order: rate limits, errors, lost answers', async () => {
  const { fake, app } = await startBolt('socket')
  const post = () => app.client.chat.postMessage({ token: fake.workspace.botToken, channel: CHANNEL, text: 'x' })
  fake.disturb.order('chat.postMessage', { kind: 'rate-limited', retryAfter: 7 })
  await expect(post()).rejects.toMatchObject({ retryAfter: 7 })
  fake.disturb.order('chat.postMessage', { kind: 'status', status: 503 })
  await expect(post()).rejects.toMatchObject({ statusCode: 503 })
  fake.disturb.order('chat.postMessage', { kind: 'answer-lost' })
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_request_error' })
  expect(fake.person('U1').sees(CHANNEL)).toHaveLength(1)
})

test('a bad signature, an old request and a charset are sent as ordered', async () => {
  const { fake, url } = await startBolt('http')
  const http = fake.useHttp(url)
  expect(await http.verifyUrl('abc')).toBe('{"challenge":"abc"}')
  const send = (tampering: object) => http.send('{}', { contentType: 'application/json', tampering })
  expect((await send({ secret: 'other' })).status).toBe(401)
  expect((await send({ offBySeconds: -600 })).status).toBe(401)
})
