import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Drivers } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/** What platforms deliver twice is done once, and answered. */

let program: Program
let slack: Drivers
let discord: Drivers

afterEach(() => program.stop())

async function open(mode: 'socket' | 'http'): Promise<void> {
  program = await startProgram({
    slack: mode,
    discord: true,
    before(fakes) {
      if (fakes.slack === null || fakes.discord === null) return
      fillWorkspace(fakes.slack)
      slack = sitAtSlack(fakes.slack)
      discord = sitAtDiscord(fakes.discord)
    },
  })
  await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')
}

const CREATE = '/session create Only once when: 2026-10-02T18:00Z link: https://meet.example.org/once capacity: 5'
const stored = () => program.rows("SELECT registered_count FROM success_sessions WHERE title = 'Only once'")

describe.each(['socket', 'http'] as const)('Slack by %s, delivering twice', (mode) => {
  beforeEach(() => open(mode))

  it('creates one session and registers once', async () => {
    await slack.ana.command('/sessions')
    program.slack?.deliverTwice()
    const created = await slack.ada.command(CREATE)
    expect(created.text).toContain('Created')
    expect(stored()).toEqual([{ registered_count: 0 }])
    const card = await program.until(
      async () => (await slack.ana.channel()).find(({ text }) => text.includes('Only once')),
      'the card',
    )
    program.slack?.deliverTwice()
    expect((await card.press('Join')).text).toContain('You are registered.')
    expect(stored()).toEqual([{ registered_count: 1 }])
    const answers = (await slack.ana.privateAnswers()).filter((text) => text.includes('You are registered'))
    expect(answers).toHaveLength(1)
    program.slack?.deliverTwice()
    expect((await card.press("Can't go")).text).toContain('no longer registered')
    expect(stored()).toEqual([{ registered_count: 0 }])
  })
})

describe('Discord, delivering twice after a resume', () => {
  beforeEach(() => open('socket'))

  it('creates one session and registers once', async () => {
    expect((await discord.ada.command(CREATE)).text).toContain('Created')
    program.discord?.fake.gateway.redeliver('INTERACTION_CREATE')
    const card = await program.until(
      async () => (await discord.ana.channel()).find(({ text }) => text.includes('Only once')),
      'the card',
    )
    expect((await card.press('Join')).text).toContain('You are registered.')
    program.discord?.fake.gateway.redeliver('INTERACTION_CREATE')
    await discord.ben.command('/sessions')
    expect(stored()).toEqual([{ registered_count: 1 }])
    expect((await card.press("Can't go")).text).toContain('no longer registered')
    program.discord?.fake.gateway.redeliver('INTERACTION_CREATE')
    await discord.ben.command('/sessions')
    expect(stored()).toEqual([{ registered_count: 0 }])
  })
})
