import { afterEach, expect, it } from 'vitest'
import type { Driver, Drivers } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { sitAtPlayground } from '../support/driver-playground.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/** The agenda of the week in the channel of a segment, on every platform: once, though the program dies meanwhile. */

let program: Program
afterEach(() => program.stop())

it('stands in the channel on Monday at nine, once, and leads to each session', async () => {
  program = await startProgram({
    slack: 'socket',
    discord: true,
    playground: true,
    before: ({ slack }) => slack && fillWorkspace(slack),
  })
  const { slack, discord } = program
  if (slack === null || discord === null) throw new Error('a platform is missing')
  await program.until(() => discord.fake.commands().length > 0, 'commands are registered')
  const places: readonly (readonly [Drivers, string])[] = [
    [sitAtSlack(slack), '#general'],
    [sitAtDiscord(discord), `#${discord.general.name}`],
    [sitAtPlayground(program.url), '#sessions'],
  ]
  for (const [{ ada }, channel] of places) {
    await ada.command('/sessions')
    await ada.command(`/session segment create name: Week watchers channel: ${channel}`)
    const link = 'link: https://meet.example.org/agenda audience: Week watchers'
    const made = await ada.command(`/session create Agenda item when: 7 Oct 2026 18:00 Europe/Berlin ${link}`)
    if (made.buttons.includes('Go ahead')) await made.press('Go ahead')
  }
  await program.rest()
  program.clock.set('2026-10-05T06:59:50.000Z')
  await program.restart()
  program.clock.set('2026-10-05T07:00:05.000Z')
  await program.rest()
  await program.restart()
  await program.rest()
  for (const [{ ana, ada }] of places) {
    const [agenda, ...others] = await agendasSeenBy(ada)
    expect(others).toEqual([])
    expect(agenda?.text).toMatch(/Agenda item/)
    expect(agenda?.isPrivate).toBe(false)
    const [option] = /#\d+ Agenda item/.exec(agenda?.text ?? '') ?? []
    const seen = (await agendasSeenBy(ana))[0]
    const details = await seen?.choose('Details of…', option ?? '')
    expect(details?.isPrivate).toBe(true)
    expect(details?.text).toContain('Agenda item')
  }
})

async function agendasSeenBy(driver: Driver) {
  return (await driver.channel()).filter(({ text }) => text.includes('This week: Week watchers'))
}
