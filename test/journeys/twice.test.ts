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

describe.each(['socket', 'http'] as const)('Slack by %s, delivering once more after a restart', (mode) => {
  beforeEach(() => open(mode))

  const again = async () => {
    await program.restart()
    const outcome = await program.slack?.redeliver()
    return JSON.stringify(outcome?.body)
  }

  it('creates one session, and says so again', async () => {
    expect((await slack.ada.command(CREATE)).text).toContain('Created: #1')
    expect(await again()).toContain('Created: #1')
    expect(stored()).toEqual([{ registered_count: 0 }])
  })

  it('creates one series, and says so again', async () => {
    expect((await slack.ada.command(`${CREATE} repeat: weekly count: 3`)).text).toContain('Only once')
    expect(await again()).toContain('Only once')
    expect(stored()).toHaveLength(3)
  })

  it('makes one segment, and says so again', async () => {
    const made = await slack.ada.command('/session segment create East')
    expect(made.text).toContain('East')
    expect(await again()).toContain('East')
    expect(program.rows('SELECT name FROM segments')).toEqual([{ name: 'East' }])
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
