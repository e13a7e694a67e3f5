import { afterEach, expect, it } from 'vitest'
import type { Driver, Drivers, Sight } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/** What stands is changed at most once in so many ms (SPEC section 3). */
const CARD_PAUSE_MS = 3_000

const opened: { program: Program | null } = { program: null }
afterEach(() => opened.program?.stop())

it('hands a session whose mentor cannot come to one of two who press at once on two chats, after a restart, once', async () => {
  const chats: { slack: Drivers | null; discord: Drivers | null } = { slack: null, discord: null }
  const program = await startProgram({
    slack: 'socket',
    discord: true,
    before({ slack, discord }) {
      if (slack === null || discord === null) return
      fillWorkspace(slack)
      chats.slack = sitAtSlack(slack)
      chats.discord = sitAtDiscord(discord)
    },
  })
  opened.program = program
  const { slack, discord } = chats
  if (slack === null || discord === null) throw new Error('nobody is there')
  const read = (by: Driver, words: string): Promise<Sight> =>
    program.until(async () => {
      await program.advance(CARD_PAUSE_MS)
      return (await by.directMessages()).find(({ text }) => text.includes(words))
    }, `${by.handle} reads ${words}`)

  await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')
  const code = /code: (\S+)/.exec((await slack.ada.command('/session connect')).text)?.[1]
  await discord.ada.command(`/session connect code: ${code}`)
  for (const one of [slack.maya, slack.jonas, slack.ana, discord.ben, discord.chidi]) await one.command('/sessions')
  for (const handle of ['@maya', '@jonas'])
    await slack.ada.command(`/session role grant person: ${handle} role: mentor`)
  await discord.ada.command('/session role grant person: @ben role: mentor')
  const when = new Date(program.clock.now().getTime() + 20 * 3_600_000).toISOString()
  const link = 'https://meet.example.org/handed'
  const created = await slack.ada.command(`/session create Handed over when: ${when} link: ${link} mentor: @maya`)
  const id = created.actionOf('Details').split(':')[2] ?? ''
  for (const one of [slack.ana, discord.chidi]) await one.forge(`1:join:${id}`)

  const asked = await slack.maya.forge(`1:away:${id}`)
  expect(asked.text).toMatch(/Asked to take over: .*jonas/i)
  await program.restart()
  const [jonas, ben] = [await read(slack.jonas, 'Who can host?'), await read(discord.ben, 'Who can host?')]
  const answers = await Promise.all([jonas.press('Take over'), ben.press('Take over')])

  const mentor = () =>
    program.rows<{ mentor_id: string; version: number }>(
      'SELECT mentor_id, version FROM success_sessions WHERE id = ?',
      id,
    )[0]
  const before = mentor()
  const won = answers.findIndex(({ text }) => text.includes('You host this session now'))
  expect(answers[1 - won]?.text).toMatch(/hosts this session\. Thank you/)
  // The winner's press comes once more, and the loser tries again.
  const [winner, loser] = won === 0 ? [jonas, ben] : [ben, jonas]
  expect((await winner.press('Take over')).text).toContain('You host this session.')
  expect((await loser.press('Take over')).text).toMatch(/hosts this session\. Thank you/)
  expect(mentor()).toEqual(before)

  await read(slack.maya, 'You no longer host it')
  for (const one of [slack.ana, discord.chidi]) await read(one, 'New mentor')
  await program.rest()
  const told = program.rows<{ n: number }>(
    "SELECT count(*) AS n FROM deliveries WHERE session_id = ? AND kind = 'changed' AND channel = 'dm' GROUP BY recipient",
    id,
  )
  expect(told).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }, { n: 1 }])
  const open = [slack.jonas, discord.ben].map(async (one) =>
    (await one.directMessages()).filter(({ buttons }) => buttons.includes('Take over')),
  )
  expect((await Promise.all(open)).flat()).toEqual([])
})
