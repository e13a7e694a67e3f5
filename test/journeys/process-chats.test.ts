import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/open-fake-discord.ts'
import { type FakeSlack, openFakeSlack } from '../fakes/slack/fake-slack.ts'
import { discordSettings, slackSettings } from '../support/chat-settings.ts'
import { type Drivers, eventually } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { inProcesses, KEY, processes, STOPPED_WITHIN_MS, secrets, statusOf, stopWell } from './in-processes.ts'

/** The real process between Slack and Discord, and what it lives through there. */

inProcesses()

const PASSCODE = 'walrus-passcode-31'
secrets.add(PASSCODE)

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
    ...slackSettings(slack),
    ...discordSettings(discord),
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

async function untilTrue(look: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await look())) {
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
