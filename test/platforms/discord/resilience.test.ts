import { describe, expect, test } from 'vitest'
import { isSound } from '../../../src/platforms/discord/careful-sharding.ts'
import { pauseMs } from '../../../src/platforms/discord/identify-pacer.ts'
import { type OpenDiscord, openForTest, say } from './open-discord.ts'

const becomes = (discord: OpenDiscord, state: string) =>
  expect.poll(() => discord.platform.health().state, { timeout: 8_000 }).toBe(state)

describe('a rejected token', () => {
  test('is said in the health, tried again with pauses, and mended by itself', async () => {
    const discord = await openForTest({ options: { token: 'wrong'.repeat(5) } })
    expect(discord.platform.health()).toMatchObject({
      state: 'failing',
      reason: expect.stringContaining('DISCORD_TOKEN'),
    })
    expect(
      await discord.platform.post({ id: 'd', space: '1', to: { channel: '1' }, view: { title: 'x', body: [] } }),
    ).toMatchObject({
      type: 'later',
      doubtful: false,
    })
    expect(discord.fake.gateway.identifies).toEqual([])
    discord.fake.changeToken('wrong'.repeat(5))
    await becomes(discord, 'ready')
    expect((await discord.ann.slash('sessions')).text).toBe('### Hello')
  })

  test('never appears in the log', async () => {
    const discord = await openForTest({ options: { token: 'MTIzNDU2.secret.token' } })
    expect(JSON.stringify(discord.lines)).not.toContain('MTIzNDU2.secret.token')
  })

  test('that only the gateway turns away says so, as it does of intents', async () => {
    const refusing = (code: number) =>
      openForTest({ before: (fake) => fake.gateway.closeOnIdentify(code), options: { retryPausesMs: [60_000] } })
    const [token, intents] = [await refusing(4004), await refusing(4014)]
    expect(token.platform.health()).toMatchObject({
      state: 'failing',
      reason: expect.stringContaining('DISCORD_TOKEN'),
    })
    expect(intents.platform.health()).toMatchObject({ state: 'failing', reason: expect.stringContaining('intents') })
    expect([token, intents].map(({ fake }) => fake.gateway.identifies.length)).toEqual([1, 1])
  })

  test('that a request meets while running makes a new connection', async () => {
    const discord = await openForTest({ options: { retryPausesMs: [10] } })
    const post = () =>
      discord.platform.post({
        id: 'd',
        space: '1',
        to: { channel: discord.general.id },
        view: { title: 'x', body: [] },
      })
    discord.fake.inject.add({ method: 'POST', path: /\/messages$/, with: { kind: 'error', status: 401 } })
    expect(await post()).toMatchObject({ type: 'later', doubtful: false })
    expect(discord.platform.health().state).toBe('failing')
    await becomes(discord, 'ready')
    expect(await post()).toMatchObject({ type: 'sent' })
  })

  test('while running is identified with only once per pause', async () => {
    const discord = await openForTest({ options: { retryPausesMs: [60_000] } })
    discord.fake.changeToken('another')
    discord.fake.gateway.closeAll(4004)
    await becomes(discord, 'failing')
    expect(discord.fake.gateway.identifies.length).toBe(1)
  })
})

describe('the gateway', () => {
  test('asks for no privileged intent', async () => {
    const { fake } = await openForTest()
    expect(fake.gateway.identifies.map((identify) => identify.intents)).toEqual([1])
  })

  test('is found again after a dropped socket, and missed commands are answered', async () => {
    const discord = await openForTest()
    discord.fake.gateway.drop()
    await discord.fake.waitFor(() => (discord.fake.gateway.connected() === 0 ? true : null), 'still connected')
    expect((await discord.ann.slash('sessions')).text).toBe('### Hello')
    expect(discord.platform.health().state).toBe('ready')
  })

  test('that replays too much after a resume is answered once', async () => {
    const discord = await openForTest()
    await discord.ann.slash('sessions')
    discord.fake.gateway.duplicateOnResume(5)
    discord.fake.gateway.askToReconnect()
    await discord.fake.waitFor(() => (discord.fake.gateway.resumes() === 1 ? true : null), 'no resume')
    await discord.ann.slash('sessions')
    expect(discord.intents.length).toBe(2)
    expect(discord.fake.faults).toEqual([])
  })

  test('that sends nonsense is survived', async () => {
    const discord = await openForTest()
    const d = { id: '1', token: 't', type: 2 }
    for (const frame of [
      '',
      'not json',
      'null',
      '5',
      '[]',
      '{}',
      '{"op":10}',
      '{"op":10,"d":{"heartbeat_interval":0}}',
      '{"op":9}',
      '{"op":0}',
      '{"op":0,"t":"error","s":9,"d":{}}',
      '{"op":0,"t":"INTERACTION_CREATE","s":9,"d":null}',
      JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: 9, d: {} }),
      JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: 9, d }),
      JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: 9, d: { ...d, id: '2', type: 3, data: 5 } }),
      JSON.stringify({ op: 0, t: 'INTERACTION_CREATE', s: 9, d: { ...d, id: '3', type: 99 } }),
      JSON.stringify({ op: 0, t: 'GUILD_CREATE', s: 9, d: { id: 5 } }),
      JSON.stringify({ op: 0, t: 'GUILD_UPDATE', s: 9, d: {} }),
      JSON.stringify({ op: 0, t: 'MESSAGE_CREATE', s: 9, d: {} }),
      JSON.stringify({ op: 0, t: 'RESUMED', s: 9, d: {} }),
      '{"op":99}',
    ]) {
      discord.fake.gateway.sendRaw(frame)
    }
    discord.fake.gateway.sendRaw(Buffer.from([1, 2, 3]))
    expect((await discord.ann.slash('sessions')).text).toBe('### Hello')
  })

  test.each<[unknown, boolean]>([
    [{ op: 11 }, true],
    [{ op: 0, t: 'READY', s: 1, d: {} }, true],
    [{ op: 0, t: 'READY', s: '1', d: {} }, false],
    [{ op: 9, d: false }, true],
    [{ op: 9 }, false],
    [{ op: 10, d: { heartbeat_interval: 41_250 } }, true],
    [{ op: 10, d: { heartbeat_interval: 1 } }, false],
    ['op', false],
  ])('a frame %j is sound: %s', (frame, sound) => expect(isSound(frame)).toBe(sound))
})

describe('stopping', () => {
  const stop = async (discord: OpenDiscord) => {
    const before = performance.now()
    await discord.platform.stop()
    return performance.now() - before
  }

  test('finishes what is under way', async () => {
    const finish: { now: () => void } = { now: () => {} }
    const waiting = new Promise<void>((resolve) => {
      finish.now = resolve
    })
    const discord = await openForTest({ handle: async () => waiting.then(() => say('Done')) })
    const answered = discord.ann.slash('sessions')
    await expect.poll(() => discord.intents.length).toBe(1)
    const stopped = stop(discord)
    finish.now()
    expect((await answered).text).toBe('### Done')
    expect(await stopped).toBeLessThan(2_000)
    expect(discord.platform.health()).toEqual({ state: 'stopped' })
  })

  test('does not wait for ever', async () => {
    const discord = await openForTest({ handle: () => new Promise(() => {}) })
    void discord.ann.slash('sessions').catch(() => {})
    await expect.poll(() => discord.intents.length).toBe(1)
    expect(await stop(discord)).toBeLessThan(5_000)
  })

  test('during a reconnect is quick, and nothing connects afterwards', async () => {
    const discord = await openForTest()
    discord.fake.gateway.refuseConnections(true)
    discord.fake.gateway.drop()
    await discord.fake.waitFor(() => (discord.fake.gateway.connected() === 0 ? true : null), 'still connected')
    expect(await stop(discord)).toBeLessThan(2_000)
    discord.fake.gateway.refuseConnections(false)
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(discord.fake.gateway.connected()).toBe(0)
  })

  test('while waiting to identify is quick, and nothing connects afterwards', async () => {
    const discord = await openForTest()
    discord.fake.gateway.invalidate(false)
    await discord.fake.waitFor(() => (discord.fake.gateway.connected() === 0 ? true : null), 'still connected')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await stop(discord)).toBeLessThan(2_000)
    expect(discord.fake.gateway.identifies.length).toBe(1)
  })

  test('twice, and before it ever connected, is harmless', async () => {
    const discord = await openForTest({ options: { token: 'wrong'.repeat(5), retryPausesMs: [60_000] } })
    await stop(discord)
    expect(await stop(discord)).toBeLessThan(100)
  })
})

test('identifies are paced so that no loop reaches a thousand a day', () => {
  const past: number[] = []
  const clock = { now: 1 }
  while (clock.now < 86_400_000) {
    clock.now += pauseMs(past, clock.now) + 100
    past.push(clock.now)
  }
  expect(past.length).toBeLessThan(400)
  expect(pauseMs([], 0)).toBe(0)
  expect(pauseMs([0], 1_000)).toBe(4_000)
})

test('an outage at the start does not hold up the rest of the program', async () => {
  const discord = await openForTest({
    before: (fake) => fake.gateway.refuseConnections(true),
    options: { startWithinMs: 200 },
  })
  expect(discord.platform.health().state).toBe('starting')
  discord.fake.gateway.refuseConnections(false)
  await becomes(discord, 'ready')
})
