/** The fake Slack against the real Bolt: what it shows, what it refuses, how it misbehaves. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, type BlockAction, HTTPReceiver, type Logger, LogLevel } from '@slack/bolt'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/fake-slack.ts'

const open: { close: () => Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('a command is answered in its acknowledgement, seen by one person', async () => {
    const { fake, app } = await start(mode)
    app.command('/session', ({ ack, command }) => ack({ text: `You said ${command.text}` }))
    const act = await fake.person('U1').slash('/session', 'create Hello mentor: @ben in: #general')
    expect((await act.answer()).text).toBe('You said create Hello mentor: @ben in: #general')
    expect(act.ackMs).toBeLessThan(1000)
    expect(fake.person('U2').privateAnswers()).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('a press on a message is answered through response_url, in place or apart', async () => {
    const { fake, app } = await start(mode)
    app.action('go', async ({ ack, respond }) => {
      await ack()
      await respond({ text: 'Done', replace_original: false, response_type: 'ephemeral' })
    })
    const posted = await app.client.chat.postMessage({
      token: fake.workspace.botToken,
      channel: CHANNEL,
      text: 'Press',
      blocks: BUTTON,
    })
    const [message] = fake.person('U2').sees(CHANNEL)
    expect(message?.message?.ts).toBe(posted.ts)
    const act = await fake.person('U2').press(message ?? {}, 'Go')
    expect((await act.answer()).text).toBe('Done')
    expect(fake.person('U1').sees(CHANNEL)).toHaveLength(1)
    expect(fake.faults).toEqual([])
  })

  test('a form shows errors beside its inputs, then closes', async () => {
    const { fake, app } = await start(mode)
    app.command('/session', async ({ ack, body, client }) => {
      await ack()
      await client.views.open({ trigger_id: body.trigger_id, view: MODAL })
    })
    app.view('form', async ({ ack, view }) => {
      const typed = view.state.values.title?.text?.value ?? ''
      await (typed === 'ok' ? ack() : ack({ response_action: 'errors', errors: { title: 'Not that' } }))
    })
    const maya = fake.person('U1')
    const form = await (await maya.slash('/session')).answer()
    expect(form.text).toBe('New session\nTitle')
    const refused = await (await maya.submit(form, { Title: 'no' })).answer()
    expect(refused.errors).toEqual({ title: 'Not that' })
    await maya.submit(form, { Title: 'ok' })
    expect(maya.modal()).toBeUndefined()
    expect(() => maya.submit(form, { Title: 'ok' })).toThrow('not open')
    expect(fake.faults).toEqual([])
  })

  test('opening the Home tab publishes it; a stale hash is refused', async () => {
    const { fake, app } = await start(mode)
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }, ...BUTTON] },
      })
    })
    const home = await (await fake.person('U1').openHome()).answer()
    expect(home.labels).toEqual(['Go'])
    await expect(
      app.client.views.publish({
        token: fake.workspace.botToken,
        user_id: 'U1',
        hash: 'old',
        view: { type: 'home', blocks: [] },
      }),
    ).rejects.toThrow('hash_conflict')
  })

  test('no acknowledgement shows an error to the person and is a fault', async () => {
    const { fake, app } = await start(mode, { ackMs: 100 })
    app.command('/session', () => new Promise(() => undefined))
    const act = await fake.person('U1').slash('/session')
    expect(act.error).toBe('operation_timeout')
    expect((await act.answer()).text).toBe('operation_timeout')
    expect(fake.faults).toHaveLength(1)
  })

  test('an acknowledgement that Slack would not show is a fault', async () => {
    const { fake, app } = await start(mode)
    app.command('/session', ({ ack }) =>
      ack({ text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }),
    )
    await fake.person('U1').slash('/session')
    expect(fake.faults.map((fault) => fault.detail).join()).toContain('must be less than 151 characters')
    expect(fake.person('U1').privateAnswers()).toEqual([])
  })
})

test('acknowledgements that are doubled, late, of nothing or with a body where none is taken are faults', async () => {
  const fake = await openFakeSlack({ ackMs: 400 })
  open.push(fake)
  fake.addUser({ id: 'U1', name: 'maya' })
  const socket = new WebSocket(fake.sockets.openConnection())
  open.push({ close: async () => socket.close() })
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
  const { fake, app } = await start('socket')
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
  const { fake, app } = await start('socket')
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

test('files arrive in the direct message', async () => {
  const { fake, app } = await start('socket')
  const token = fake.workspace.botToken
  const { channel } = await app.client.conversations.open({ token, users: 'U1' })
  await app.client.files.uploadV2({
    token,
    channel_id: channel?.id ?? '',
    filename: 'a.ics',
    file: Buffer.from('BEGIN'),
    title: 'Invitation',
  })
  expect(
    fake
      .person('U1')
      .files()
      .map((file) => [file.filename, file.bytes?.toString()]),
  ).toEqual([['a.ics', 'BEGIN']])
  expect(fake.person('U2').files()).toEqual([])
  expect(fake.faults).toEqual([])
})

test('a trigger opens one view, in time', async () => {
  const { fake, app } = await start('socket', { triggerMs: 50 })
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
  const { fake, app } = await start('socket')
  const args = { token: fake.workspace.botToken, channel: CHANNEL, text: 'x', ...change } as never
  await expect(app.client.chat.postMessage(args)).rejects.toThrow(error)
})

test('misbehaves on order: rate limits, errors, lost answers', async () => {
  const { fake, app } = await start('socket')
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
  const { fake } = await start('http')
  const http = fake.useHttp(addresses.get(fake) ?? '')
  expect(await http.verifyUrl('abc')).toBe('{"challenge":"abc"}')
  const send = (tampering: object) => http.send('{}', { contentType: 'application/json', tampering })
  expect((await send({ secret: 'other' })).status).toBe(401)
  expect((await send({ offBySeconds: -600 })).status).toBe(401)
})

const CHANNEL = 'CT1GENERAL'
const BUTTON = [{ type: 'actions' as const, elements: [button()] }]
const MODAL = {
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'New session' },
  submit: { type: 'plain_text' as const, text: 'Create' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'title',
      label: { type: 'plain_text' as const, text: 'Title' },
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
}
const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
}
const addresses = new Map<FakeSlack, string>()

function button(label = 'Go') {
  return { type: 'button' as const, action_id: 'go', text: { type: 'plain_text' as const, text: label } }
}

async function start(mode: 'socket' | 'http', limits: Parameters<typeof openFakeSlack>[0] = {}) {
  const fake = await openFakeSlack(limits)
  open.push(fake)
  fake.addUser({ id: 'U1', name: 'maya' })
  fake.addUser({ id: 'U2', name: 'ben' })
  const common = {
    token: fake.workspace.botToken,
    botId: fake.workspace.botId,
    botUserId: fake.workspace.botUserId,
    logger: SILENT,
    clientOptions: {
      logger: SILENT,
      slackApiUrl: fake.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  }
  if (mode === 'socket') {
    const app = new App({ ...common, socketMode: true, appToken: fake.appToken, convoStore: false })
    await app.start()
    open.push({ close: () => app.stop() })
    return { fake, app }
  }
  const receiver = new HTTPReceiver({ signingSecret: fake.signingSecret, logger: SILENT })
  const app = new App({ ...common, receiver, convoStore: false })
  const server = createServer(receiver.requestListener)
  const url = await listen(server)
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) })
  addresses.set(fake, url)
  fake.useHttp(url)
  return { fake, app }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
}
