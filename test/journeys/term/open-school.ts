import { expect } from 'vitest'
import type { Person as DiscordPerson } from '../../fakes/discord/person.ts'
import { CAST, type Drivers } from '../../support/driver.ts'
import { sitAtDiscord } from '../../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../../support/driver-slack.ts'
import { type Program, startProgram } from '../../support/start-program.ts'
import { discordStudent, type Student, slackStudent } from './students.ts'

/** The cohorts, of twenty each: ten in Slack, ten in Discord. */
export const COHORTS = ['Cohort A', 'Cohort B', 'Cohort C'] as const
const OF_EACH = 10

/** One school on two chats. Ada runs it, Maya is a mentor in Slack and Jonas one in Discord. */
export type TermSchool = {
  readonly program: Program
  readonly slack: Drivers
  readonly discord: Drivers
  readonly students: readonly Student[]
}

/** Starts the program, connects the two chats, and puts sixty students into their cohorts by the commands that admins type. */
export async function openTermSchool(): Promise<TermSchool> {
  const made: { slack: Drivers | null; discord: Drivers | null } = { slack: null, discord: null }
  const there: DiscordPerson[] = []
  let ada: DiscordPerson | null = null
  const program = await startProgram({
    slack: 'socket',
    discord: true,
    acknowledgeWithinMs: 20_000,
    before(fakes) {
      if (fakes.slack === null || fakes.discord === null) return
      const { fake, guild } = fakes.discord
      fillWorkspace(fakes.slack)
      ada = fake.person(guild, { name: CAST.ada, owner: true })
      for (let at = 0; at < COHORTS.length * OF_EACH; at++) {
        fakes.slack.addUser({ id: `USTUDENT${at}`, name: `student-${at}`, realName: `Slack student ${at}` })
        there.push(fake.person(guild, { name: `Discord student ${at}` }))
      }
      made.slack = sitAtSlack(fakes.slack)
      made.discord = sitAtDiscord(fakes.discord)
    },
  })
  const { slack, discord } = made
  if (slack === null || discord === null || program.slack === null || program.discord === null || ada === null)
    throw new Error('nobody is there')
  await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')
  const code = /code: (\S+)/.exec((await slack.ada.command('/session connect')).text)?.[1]
  expect((await discord.ada.command(`/session connect code: ${code}`)).text).toContain('Connected to')
  await slack.ada.command('/session role grant person: @maya role: mentor')
  await discord.ada.command('/session role grant person: @jonas role: mentor')
  for (const cohort of COHORTS) {
    await slack.ada.command(`/session segment create name: ${cohort} channel: #general`)
    await discord.ada.command(`/session segment add name: ${cohort} channel: #general`)
  }
  const students: Student[] = []
  for (const [at, person] of there.entries()) {
    const cohort = COHORTS[Math.floor(at / OF_EACH)] ?? ''
    await slack.ada.command(`/session segment add name: ${cohort} person: @student-${at}`)
    await (ada as DiscordPerson).slash('session', 'segment add', { name: cohort, person: { id: person.id } })
    students.push(slackStudent(program.slack, { id: `USTUDENT${at}`, cohort }))
    students.push(discordStudent(program.discord, { person, cohort }))
  }
  expect(
    program.rows(
      'SELECT s.name, count(*) AS n FROM segments s JOIN segment_members m ON m.segment_id = s.id GROUP BY 1',
    ),
  ).toEqual(COHORTS.map((name) => ({ name, n: 2 * OF_EACH })))
  return { program, slack, discord, students }
}
