import { afterEach, expect, it } from 'vitest'
import type { Person as DiscordPerson } from '../fakes/discord/person.ts'
import type { Drivers } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/** People may call themselves and their segments what they like: it stands as words wherever they cannot be mentioned. */

const NAME = '@everyone <!channel> *b* [x](http://evil.example) ||s|| _i_'
const SEGMENT = '**Cohort** _seven_ <https://evil.example> @here'

const opened: { program: Program | null } = { program: null }
afterEach(() => opened.program?.stop())

it('writes a name from one chat as mere words on the other, and a segment so on both', async () => {
  const here: { slack: Drivers | null; discord: Drivers | null; evil: DiscordPerson | null } = {
    slack: null,
    discord: null,
    evil: null,
  }
  const program = await startProgram({
    slack: 'http',
    discord: true,
    before({ slack, discord }) {
      if (slack === null || discord === null) return
      fillWorkspace(slack)
      slack.addUser({ id: 'UEVIL', name: NAME })
      here.slack = sitAtSlack(slack)
      here.discord = sitAtDiscord(discord)
      here.evil = discord.fake.person(discord.guild, { name: NAME })
    },
  })
  opened.program = program
  const { slack, discord, evil } = here
  if (slack === null || discord === null || evil === null) throw new Error('nobody is there')
  await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')
  const code = /code: (\S+)/.exec((await slack.ada.command('/session connect')).text)?.[1]
  await discord.ada.command(`/session connect code: ${code}`)

  const rest = 'when: 2026-10-02T18:00Z link: https://meet.example.org/names'
  await slack.ada.command(`/session create Names ${rest}`)
  const card = await program.until(
    () =>
      program.slack
        ?.person('UEVIL')
        .sees('CT1GENERAL')
        .find(({ text }) => text.includes('Names')),
    'the card in Slack',
  )
  await (await program.slack?.person('UEVIL').press(card, 'Join'))?.answer()
  const list = await evil.slash('sessions')
  if (list.message === null) throw new Error('no list')
  expect((await evil.press(list.message, 'Join')).text).toContain('You are registered')

  const inSlack = await slack.ada.command('/session attendees Names')
  expect(inSlack.text).toContain(NAME)
  expect(inSlack.live.filter((token) => token !== '@UEVIL')).toEqual([])
  const inDiscord = await discord.ada.command('/session attendees Names')
  expect(inDiscord.text).toContain(NAME)
  expect(inDiscord.live.filter((token) => token !== `<@${evil.id}>`)).toEqual([])

  await discord.ada.command(`/session segment create name: ${SEGMENT} channel: #general`)
  await discord.ada.command(`/session create For a segment ${rest} audience: ${SEGMENT}`)
  const shown = await program.until(
    async () => (await discord.ana.channel()).find(({ text }) => text.includes('For a segment')),
    'the card in Discord',
  )
  for (const sight of [shown, await slack.ana.command('/session info For a segment')]) {
    expect(sight.text).toContain(SEGMENT)
    expect(sight.live).toEqual([])
  }
  for (const sight of [
    await slack.ada.command('/session segment list'),
    await discord.ada.command('/session segment list'),
  ]) {
    expect(sight.text).toContain(SEGMENT.slice(0, 30))
    expect(sight.live).toEqual([])
  }
})
