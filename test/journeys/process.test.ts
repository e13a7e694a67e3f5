import { connect } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/open-fake-discord.ts'
import { type FakeSlack, openFakeSlack } from '../fakes/slack/fake-slack.ts'
import { buildProgram } from '../support/build-program.ts'
import { type Drivers, eventually } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { openInstallBrowser } from '../support/install-browser.ts'
import { createProcesses, type StartedProcess } from '../support/start-process.ts'

/** The real process, as it is started, disturbed, asked to stop, and read by an operator. */

const STOPPED_WITHIN_MS = 5_000
const KEY = Buffer.alloc(32, 9).toString('base64')
const PASSCODE = 'walrus-passcode-31'

const processes = createProcesses()
const secrets = new Set<string>([KEY, PASSCODE])

beforeAll(() => buildProgram(), 120_000)
afterAll(async () => {
  const said = processes.output()
  await processes.close()
  expect(said.length).toBeGreaterThan(1_000)
  for (const secret of secrets) expect(said.includes(secret), `${secret.slice(0, 6)}… stands in the output`).toBe(false)
})

async function stopWell(running: StartedProcess): Promise<void> {
  const { code, ms } = await running.stop()
  expect(code, running.output()).toBe(0)
  expect(ms).toBeLessThan(STOPPED_WITHIN_MS)
}

const statusOf = async (url: string) => (await fetch(url)).status

describe('with no settings at all', () => {
  it('says where it is, serves the playground, is well, and stops when asked', async () => {
    const running = await processes.start({})
    const url = await running.ready
    expect(running.output()).toContain(`open the playground at ${url}`)
    const page = await fetch(url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<html')
    expect(await statusOf(`${url}/healthz`)).toBe(200)
    expect(await statusOf(`${url}/readyz`)).toBe(200)
    await stopWell(running)
  })

  it('refuses a second process on the same database, and leaves the first alone', async () => {
    const folder = await processes.folder()
    const first = await processes.start({}, folder)
    const url = await first.ready
    const second = await processes.start({}, folder)
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/cannot start:.*(already|another)/is)
    expect(await statusOf(`${url}/readyz`)).toBe(200)
    await stopWell(first)
  })
})

it('names all faults of the settings at once, without their values, and ends', async () => {
  const running = await processes.start({
    PORT: 'many',
    SLACK_BOT_TOKEN: 'xoxb-lonely-token-1',
    DISCORD_TOKEN: 'short-secret',
    DEFAULT_TIMEZONE: 'Mars/Olympus',
    ENCRYPTION_KEY: 'tooshort-key',
    LOG_LEVEL: 'loud',
  })
  for (const secret of ['xoxb-lonely-token-1', 'short-secret', 'tooshort-key']) secrets.add(secret)
  expect(await running.ended).toBe(1)
  for (const name of ['PORT', 'SLACK_BOT_TOKEN', 'DISCORD_TOKEN', 'DEFAULT_TIMEZONE', 'ENCRYPTION_KEY', 'LOG_LEVEL'])
    expect(running.output()).toContain(name)
})

describe('connected to Slack and Discord', () => {
  let slack: FakeSlack
  let discord: FakeDiscord
  let folder: string
  let people: { readonly slack: Drivers; readonly discord: Drivers }

  beforeEach(async () => {
    slack = await openFakeSlack()
    discord = await openFakeDiscord()
    fillWorkspace(slack)
    people = {
      slack: sitAtSlack(slack),
      discord: sitAtDiscord({ fake: discord, guild: discord.guild({ name: 'School' }) }),
    }
    folder = await processes.folder()
    for (const secret of [slack.appToken, slack.signingSecret, slack.workspace.botToken, discord.token])
      secrets.add(secret)
  })
  afterEach(async () => {
    // What answers an interaction is as good as a token while it lasts.
    for (const { path } of discord.requests) {
      const token = /\/(?:interactions|webhooks)\/\d+\/([\w-]{20,})/.exec(path)?.[1]
      if (token !== undefined) secrets.add(token)
    }
    await slack.close()
    await discord.close()
  })

  const settings = (more: Readonly<Record<string, string>> = {}) => ({
    LOG_LEVEL: 'trace',
    ENCRYPTION_KEY: KEY,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.workspace.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_APPLICATION_ID: discord.applicationId,
    ...more,
  })
  const start = async (more: Readonly<Record<string, string>> = {}) => {
    const running = await processes.start(settings(more), folder)
    const url = await running.ready
    await eventually(() => discord.commands().length > 0, 'Discord has the commands')
    return { running, url }
  }

  it.each(['slack', 'discord'] as const)('finishes an answer on %s that is under way, and gives it', async (chat) => {
    const { running, url } = await start({ LOG_LEVEL: 'debug' })
    expect(await statusOf(`${url}/readyz`)).toBe(200)
    const { ada, ana } = people[chat]
    const when = new Date(Date.now() + 600_000).toISOString()
    const rest = `when: ${when} link: https://meet.example.org/x passcode: ${PASSCODE}`
    expect((await ada.command(`/session create Kept ${rest}`)).text).toContain('Created')
    expect((await ana.command('/session info Kept')).text).toContain('Kept')

    // Another program holds the database, so that nobody can be answered just now.
    const other = new Database(join(folder, 'data/rollcall.db'))
    other.exec('BEGIN IMMEDIATE')
    const asked = ana.command('/session me zone: Asia/Tokyo')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const stopping = running.stop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    // As a terminal does, whose Ctrl-C reaches npm and the process, to which npm passes it on.
    void running.stop()
    await new Promise((resolve) => setTimeout(resolve, 100))
    other.exec('ROLLBACK')
    other.close()
    expect((await asked).text).toContain('Asia/Tokyo')
    const { code, ms } = await stopping
    expect(code, running.output()).toBe(0)
    expect(ms).toBeLessThan(STOPPED_WITHIN_MS)
    expect([...slack.faults, ...discord.faults]).toEqual([])
  })

  it('stops within five seconds in the middle of a reconnect', async () => {
    const { running } = await start()
    slack.sockets.greet('refuse')
    slack.sockets.drop()
    discord.gateway.refuseConnections(true)
    discord.gateway.drop()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await stopWell(running)
  })

  it('lives through malformed frames on both sockets', async () => {
    const { running, url } = await start()
    for (const frame of ['no json', '{"type":"interactive"}', '{"type":1}', '[]', 'null', '{"envelope_id":"x"}'])
      slack.sockets.sendRaw(frame)
    slack.sockets.sendRaw(Buffer.from([0, 255, 254, 1]))
    slack.sockets.sendRaw(
      JSON.stringify({
        type: 'interactive',
        envelope_id: 'e1',
        accepts_response_payload: true,
        payload: { type: 'x' },
      }),
    )
    slack.sockets.sendRaw(JSON.stringify({ type: 'slash_commands', envelope_id: 'e2', payload: null }))
    expect((await people.slack.ana.command('/sessions')).text).toContain('Upcoming')
    for (const frame of ['{"op":99}', '{"op":0,"t":"INTERACTION_CREATE","s":9000,"d":{}}', '{"op":0,"t":null}', '[]'])
      discord.gateway.sendRaw(frame)
    discord.gateway.sendRaw('{"op":0,"t":"INTERACTION_CREATE","s":9001,"d":{"id":"1","token":"x","type":77}}')
    discord.gateway.sendRaw('no json')
    await eventually(
      () =>
        people.discord.ana
          .command('/sessions')
          .then(({ text }) => text.includes('Upcoming'))
          .catch(() => false),
      'Discord is answered again',
    )
    expect(await statusOf(`${url}/healthz`)).toBe(200)
    await stopWell(running)
  }, 30_000)

  it('goes on without a chat that rejects its token, says so, and comes back when the token is taken', async () => {
    const other = { slack: 'xoxb-T1-another-one', discord: `${discord.token}x` }
    secrets.add(other.slack).add(other.discord)
    const running = await processes.start(
      settings({ SLACK_BOT_TOKEN: other.slack, DISCORD_TOKEN: other.discord, PLAYGROUND: 'on' }),
      folder,
    )
    const url = await running.ready
    const rejected = await fetch(`${url}/readyz`)
    expect(rejected.status).toBe(503)
    expect(await rejected.text()).toMatch(/slack[\s\S]*discord|discord[\s\S]*slack/i)
    expect(await statusOf(url)).toBe(200)
    slack.workspace.botToken = other.slack
    discord.changeToken(other.discord)
    await untilTrue(async () => (await statusOf(`${url}/readyz`)) === 200, 25_000)
    await eventually(() => discord.commands().length > 0, 'Discord has the commands')
    expect((await people.slack.ana.command('/sessions')).text).toContain('Upcoming')
    expect((await people.discord.ana.command('/sessions')).text).toContain('Upcoming')
    await stopWell(running)
  }, 60_000)
})

describe('over HTTP', () => {
  it('lives through malformed requests, and takes nothing that Slack did not sign', async () => {
    const slack = await openFakeSlack()
    fillWorkspace(slack)
    for (const secret of [slack.signingSecret, slack.workspace.botToken]) secrets.add(secret)
    const running = await processes.start({
      LOG_LEVEL: 'trace',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.workspace.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
    })
    const url = await running.ready
    const http = slack.useHttp(`${url}/slack/events`)
    const raw = [
      'NO HTTP AT ALL\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'b'.repeat(40_000)}\r\n\r\n`,
      'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
      'POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
      'POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf',
      '\u0000\u0001\u0002',
    ]
    await Promise.all(raw.map((bytes) => knock(url, bytes)))
    const bodies = ['', 'payload=', 'payload=%7Bno', '{"type":', '[]', 'null', `payload=${'x'.repeat(100_000)}`]
    for (const body of bodies)
      for (const contentType of ['application/json', 'application/x-www-form-urlencoded', 'text/plain'])
        expect((await http.send(body, { contentType })).status).toBeLessThan(500)
    const unsigned = await http.send('command=%2Fsessions', {
      contentType: 'application/x-www-form-urlencoded',
      tampering: { secret: 'not-the-secret' },
    })
    expect(unsigned.status).toBe(401)
    expect((await sitAtSlack(slack).ana.command('/sessions')).text).toContain('Upcoming')
    expect(slack.faults).toEqual([])
    await stopWell(running)
    await slack.close()
  }, 30_000)
})

describe('with workspaces that install it', () => {
  it('has them back after it died, and says no token, code or state of theirs', async () => {
    const slack = await openFakeSlack()
    fillWorkspace(slack)
    const { oauth } = slack
    for (const secret of [slack.signingSecret, oauth.clientSecret, oauth.stateSecret]) secrets.add(secret)
    const folder = await processes.folder()
    const settings = {
      LOG_LEVEL: 'trace',
      ENCRYPTION_KEY: KEY,
      PUBLIC_URL: new URL(oauth.redirectUrl).origin,
      SLACK_API_URL: slack.apiUrl,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_CLIENT_ID: oauth.clientId,
      SLACK_CLIENT_SECRET: oauth.clientSecret,
      SLACK_STATE_SECRET: oauth.stateSecret,
    }
    const first = await processes.start(settings, folder)
    const url = await first.ready
    expect(first.output()).toContain('https://rollcall.test/slack/install')
    expect(await statusOf(`${url}/readyz`)).toBe(200)
    const browser = openInstallBrowser({ slack, url: () => url })
    const begun = await browser.begin()
    const back = slack.decide(begun, { workspace: slack.workspace })
    slack.disturb.order('oauth.v2.access', { kind: 'status', status: 503 })
    expect((await browser.comeBack(back)).status).toBe(502)
    expect((await browser.install({ workspace: slack.workspace })).status).toBe(200)
    for (const name of ['state', 'code']) secrets.add(new URL(back).searchParams.get(name) ?? '')
    for (const code of oauth.codes.keys()) secrets.add(code)
    secrets.add(slack.workspace.botToken)
    first.stop('SIGKILL')
    await first.ended

    const second = await processes.start(settings, folder)
    slack.useHttp(`${await second.ready}/slack/events`)
    expect((await sitAtSlack(slack).ana.command('/sessions')).text).toContain('Upcoming')
    expect(slack.faults).toEqual([])
    await stopWell(second)
    await slack.close()
  }, 30_000)
})

/** Sends bytes as they are and waits until the other side closes, or a second. */
function knock(url: string, bytes: string): Promise<void> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes))
    const done = () => {
      socket.destroy()
      resolve()
    }
    socket
      .on('error', done)
      .on('close', done)
      .on('data', () => undefined)
    setTimeout(done, 1_000)
  })
}

async function untilTrue(look: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await look())) {
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
