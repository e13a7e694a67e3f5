import { afterEach, expect, it } from 'vitest'
import type { Answer } from '../fakes/discord/answer.ts'
import type { Person as DiscordPerson } from '../fakes/discord/person.ts'
import type { Message } from '../fakes/discord/world.ts'
import type { Drivers } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/** Half of them in Slack, half in Discord. */
const PEOPLE = 500
const PLACES = 20
/** Fakes, people and program share this process and its machine: how long it takes is for the benchmark to say. In ms. */
const PATIENCE_MS = 30_000

const opened: { program: Program | null } = { program: null }
afterEach(() => opened.program?.stop())

it('gives 20 places to 500 who press Join at once on two chats, the others in line, and answers everybody', async () => {
  const chats: { slack: Drivers | null; discord: Drivers | null } = { slack: null, discord: null }
  const inDiscord: DiscordPerson[] = []
  const program = await startProgram({
    slack: 'socket',
    discord: true,
    acknowledgeWithinMs: PATIENCE_MS,
    before({ slack, discord }) {
      if (slack === null || discord === null) return
      fillWorkspace(slack)
      for (let count = 0; count < PEOPLE / 2; count++) {
        slack.addUser({ id: `UMANY${count}`, name: `many-${count}` })
        inDiscord.push(discord.fake.person(discord.guild, { name: `Many ${count}` }))
      }
      chats.slack = sitAtSlack(slack)
      chats.discord = sitAtDiscord(discord)
    },
  })
  opened.program = program
  const { slack, discord } = chats
  const fake = program.slack
  if (slack === null || discord === null || fake === null) throw new Error('nobody is there')
  await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')
  const code = /code: (\S+)/.exec((await slack.ada.command('/session connect')).text)?.[1]
  await discord.ada.command(`/session connect code: ${code}`)

  const when = new Date(program.clock.now().getTime() + 3_600_000).toISOString()
  const created = await slack.ada.command(
    `/session create Wanted by all when: ${when} link: https://meet.example.org/all capacity: ${PLACES}`,
  )
  const id = created.actionOf('Details').split(':')[2] ?? ''
  const card = await program.until(
    () =>
      fake
        .person('UADA')
        .sees('CT1GENERAL')
        .find(({ text, message }) => text.includes('Wanted by all') && message?.privateTo === undefined),
    'the card is in the channel',
  )
  // Nobody in Slack was ever seen; in Discord everybody has the list before them.
  const lists = await Promise.all(inDiscord.map((person) => person.slash('sessions')))

  const bySlack = Array.from({ length: PEOPLE / 2 }, async (_, count) => {
    const act = await fake.person(`UMANY${count}`).press(card, 'Join')
    return { text: (await act.answer({ timeoutMs: PATIENCE_MS })).text }
  })
  const byDiscord = inDiscord.map(async (person, count) => {
    const answer = await person.press(messageOf(lists[count]), 'Join')
    return { text: answer.text }
  })
  const answers = await Promise.all([...bySlack, ...byDiscord])

  const positions = answers.map(({ text }) => Number(/number\s+(\d+)/.exec(text.replaceAll('*', ''))?.[1] ?? 0))
  expect(answers.filter(({ text }) => text.includes('You are registered.'))).toHaveLength(PLACES)
  const waiting = positions.filter((position) => position > 0)
  expect(waiting.toSorted((a, b) => a - b)).toEqual(Array.from({ length: PEOPLE - PLACES }, (_, index) => index + 1))

  const stored = program.rows<{ registration: string; external_id: string }>(
    `SELECT a.registration, i.external_id FROM session_attendance a JOIN identities i ON i.person_id = a.person_id
     WHERE a.session_id = ? ORDER BY a.seq`,
    id,
  )
  expect(stored).toHaveLength(PEOPLE)
  expect(stored.slice(0, PLACES).every(({ registration }) => registration === 'registered')).toBe(true)
  expect(stored.slice(PLACES).every(({ registration }) => registration === 'waitlisted')).toBe(true)
  // In line as they came: each was told the place that is stored, and those of one chat stand as they pressed.
  const accounts = [
    ...Array.from({ length: PEOPLE / 2 }, (_, count) => `UMANY${count}`),
    ...inDiscord.map((one) => one.id),
  ]
  const told = new Map(accounts.map((account, index) => [account, positions[index]]))
  expect(stored.slice(PLACES).map(({ external_id }) => told.get(external_id))).toEqual(
    Array.from({ length: PEOPLE - PLACES }, (_, index) => index + 1),
  )
  const discordOrder = positions.slice(PEOPLE / 2).filter((position) => position > 0)
  expect(discordOrder).toEqual(discordOrder.toSorted((a, b) => a - b))
  const [session] = program.rows('SELECT registered_count, waitlisted_count FROM success_sessions WHERE id = ?', id)
  expect(session).toEqual({ registered_count: PLACES, waitlisted_count: PEOPLE - PLACES })
}, 60_000)

function messageOf(answer: Answer | undefined): Message {
  if (!answer?.message) throw new Error('the list was not shown')
  return answer.message
}
