/** How the Slack platform stays connected, whatever happens to its sockets and tokens. */
import { describe, expect, onTestFinished, test } from 'vitest'
import { createConversation, message, startScripted } from './scripted.ts'

describe('sockets', () => {
  test('two are open, and no press is lost while one is replaced', async () => {
    const { fake } = await startScripted('socket')
    await fake.sockets.connected(2)
    const maya = fake.person('U1')
    for (const reason of ['warning', 'refresh_requested'] as const) {
      fake.sockets.disconnect(reason, { count: 1, graceMs: 300 })
      const acts = await Promise.all(Array.from({ length: 20 }, () => maya.slash('/sessions')))
      expect(acts.map((act) => act.error)).toEqual(Array(20).fill(undefined))
    }
    expect(fake.faults).toEqual([])
  })

  test('when Slack asks all to go, the old ones serve until the new ones are there', async () => {
    const { fake, slack } = await startScripted('socket')
    fake.sockets.disconnect('warning', { graceMs: 2_000 })
    const maya = fake.person('U1')
    const acts = []
    for (let press = 0; press < 30; press += 1) acts.push(await maya.slash('/sessions'))
    expect(acts.every((act) => act.acked)).toBe(true)
    expect(slack.health()).toEqual({ state: 'ready' })
    expect(fake.faults).toEqual([])
  })

  test('sockets cut without a word are opened again within a second', async () => {
    const { fake, slack } = await startScripted('socket')
    fake.sockets.drop()
    const opened = () => fake.calls.filter((call) => call.method === 'apps.connections.open').length
    await expect.poll(opened, { timeout: 1_000 }).toBe(4)
    await fake.sockets.connected(2)
    expect((await fake.person('U1').slash('/sessions')).acked).toBe(true)
    expect(slack.health()).toEqual({ state: 'ready' })
  })

  test('frames that are malformed, binary or empty are left out and end nothing', async () => {
    const { fake, logged } = await startScripted('socket')
    const unhandled = watchRejections()
    const frames = [
      '',
      'no json',
      'null',
      '[]',
      '{}',
      '{"type":7}',
      '{"type":"interactive"}',
      '{"type":"interactive","envelope_id":"e"}',
    ]
    const events = [
      '{"type":"events_api","envelope_id":"e","payload":{}}',
      '{"type":"events_api","envelope_id":"e","payload":{"event":null}}',
    ]
    for (const frame of [...frames, ...events, Buffer.from([1, 2, 3])]) fake.sockets.sendRaw(frame)
    fake.sockets.sendRaw('{"type":"slash_commands","envelope_id":"strange","payload":{"type":"nothing known"}}')
    expect((await (await fake.person('U1').slash('/sessions')).answer()).text).toBe('Answer\nFine')
    expect(logged.filter((line) => line.message.includes('left out')).length).toBeGreaterThanOrEqual(20)
    expect(unhandled).toEqual([])
  })

  test('a rejected app token is said in the health and tried again, and nothing ends', async () => {
    const { fake, slack, script } = await startScripted('socket', { start: false })
    const unhandled = watchRejections()
    fake.disturb.order('apps.connections.open', { kind: 'error', error: 'invalid_auth' }, { times: 2 })
    await slack.start(createConversation(script))
    expect(slack.health()).toEqual({ state: 'failing', reason: expect.stringContaining('invalid_auth') })
    await expect.poll(() => slack.health().state, { timeout: 3_000 }).toBe('ready')
    expect(unhandled).toEqual([])
  })

  test('a reconnect that is rejected is tried again', async () => {
    const { fake, slack } = await startScripted('socket')
    const unhandled = watchRejections()
    fake.disturb.order('apps.connections.open', { kind: 'error', error: 'account_inactive' }, { times: 2 })
    fake.disturb.order('apps.connections.open', { kind: 'status', status: 503 }, { times: 2 })
    fake.sockets.drop()
    await expect.poll(() => slack.health().state).toBe('failing')
    await expect.poll(() => slack.health().state, { timeout: 5_000 }).toBe('ready')
    expect(unhandled).toEqual([])
  })

  test('a jump of the wall clock, which makes the SDK drop its sockets, is over at once', async () => {
    const { fake, slack } = await startScripted('socket')
    const real = Date.now
    onTestFinished(() => {
      Date.now = real
    })
    // The SDK measures pongs by the wall clock, once it got one.
    await new Promise((resolve) => setTimeout(resolve, 1_800))
    Date.now = () => real() + 3_600_000
    const opened = () => fake.calls.filter((call) => call.method === 'apps.connections.open').length
    await expect.poll(opened, { timeout: 5_000 }).toBe(4)
    await expect.poll(() => slack.health().state).toBe('ready')
    await fake.sockets.connected(2)
    expect((await fake.person('U1').slash('/sessions')).acked).toBe(true)
  })

  test.each(['link_disabled', 'too_many_websockets'] as const)('told %s, it does not storm Slack', async (reason) => {
    const { fake } = await startScripted('socket')
    fake.sockets.disconnect(reason, { graceMs: 0 })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(fake.calls.filter((call) => call.method === 'apps.connections.open').length).toBeLessThanOrEqual(6)
    expect((await fake.person('U1').slash('/sessions')).acked).toBe(true)
  })

  test('Slack out of reach at the start does not reject, and comes back', async () => {
    const { fake, slack, script } = await startScripted('socket', { start: false })
    fake.sockets.greet('refuse')
    fake.disturb.order('auth.test', { kind: 'status', status: 500 })
    await slack.start(createConversation(script))
    expect(slack.health().state).toBe('failing')
    fake.sockets.greet('hello')
    await expect.poll(() => slack.health().state, { timeout: 5_000 }).toBe('ready')
  })
})

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('a rejected bot token leaves it failing by name, tried again', async () => {
    const { fake, slack, script } = await startScripted(mode, { start: false })
    fake.disturb.order('auth.test', { kind: 'error', error: 'invalid_auth' }, { times: 2 })
    await slack.start(createConversation(script))
    expect(slack.health()).toEqual({ state: 'failing', reason: 'Slack refuses the bot token: invalid_auth' })
    await expect.poll(() => slack.health().state, { timeout: 3_000 }).toBe('ready')
  })

  test('taken out of the workspace, it says so until it is back', async () => {
    const { fake, slack } = await startScripted(mode)
    fake.disturb.order('auth.test', { kind: 'error', error: 'account_inactive' })
    await fake.event({ type: 'app_uninstalled' })
    await expect
      .poll(() => slack.health())
      .toMatchObject({ state: 'failing', reason: expect.stringContaining('taken out') })
    await expect.poll(() => slack.health().state, { timeout: 3_000 }).toBe('ready')
  })

  test('a stop lets what is under way finish, and is quick', async () => {
    const { fake, slack, script } = await startScripted(mode)
    script.reply = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return message('Finished')
    }
    const act = fake.person('U1').slash('/sessions')
    await expect.poll(() => script.intents.length).toBe(1)
    const from = performance.now()
    await slack.stop()
    expect(performance.now() - from).toBeLessThan(2_500)
    expect((await (await act).answer()).text).toBe('Answer\nFinished')
    expect(slack.health()).toEqual({ state: 'stopped' })
    await slack.stop()
    expect(fake.faults).toEqual([])
  })
})

test.each([
  ['before the start', 'never'],
  ['while a socket is not greeted', 'silence'],
  ['while sockets are refused', 'refuse'],
] as const)('a stop %s is quick and leaves no socket', async (_, how) => {
  const { fake, slack, script } = await startScripted('socket', { start: false })
  const unhandled = watchRejections()
  if (how !== 'never') {
    fake.sockets.greet(how)
    void slack.start(createConversation(script))
    await expect.poll(() => fake.calls.some((call) => call.method === 'apps.connections.open')).toBe(true)
  }
  const from = performance.now()
  await slack.stop()
  expect(performance.now() - from).toBeLessThan(4_500)
  fake.sockets.greet('hello')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(fake.sockets.count()).toBe(0)
  expect(unhandled).toEqual([])
})

test('no token stands in any log line', async () => {
  const { fake, logged, slack } = await startScripted('socket')
  fake.disturb.order('chat.postMessage', { kind: 'error', error: 'invalid_auth' })
  fake.sockets.drop()
  await slack.post({ id: 'del_1', space: 'T1', to: { user: 'U1' }, view: { title: 'Secret', body: [] } })
  await expect.poll(() => fake.sockets.count()).toBe(2)
  expect(logged.length).toBeGreaterThan(0)
  expect(logged.map(({ facts, message }) => `${message} ${describeFacts(facts)}`).join('\n')).not.toMatch(/xox|xapp-/)
})

function watchRejections(): unknown[] {
  const seen: unknown[] = []
  const keep = (reason: unknown) => void seen.push(reason)
  process.on('unhandledRejection', keep)
  onTestFinished(() => void process.off('unhandledRejection', keep))
  return seen
}

function describeFacts(facts: object): string {
  return Object.values(facts)
    .map((fact) => (fact instanceof Error ? `${fact.message} ${fact.stack}` : String(fact)))
    .join(' ')
}
