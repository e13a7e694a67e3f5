import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openFakeSlack } from '../fakes/slack/fake-slack.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { openInstallBrowser } from '../support/install-browser.ts'
import { inProcesses, KEY, processes, secrets, statusOf, stopWell } from './in-processes.ts'

/** The real process, as it is started, disturbed, asked to stop, and read by an operator. */

inProcesses()

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
