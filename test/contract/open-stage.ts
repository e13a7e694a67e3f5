import { discordGroups } from '../support/discord-groups.ts'
import { type Driver, type Drivers, eventually, type Sight } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { sitAtPlayground } from '../support/driver-playground.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { slackGroups } from '../support/slack-groups.ts'
import { type DiscordServer, type Program, startProgram } from '../support/start-program.ts'

/** Where the contract is played. */
export type StageName = 'Slack by Socket Mode' | 'Slack by HTTP' | 'Discord' | 'the playground'

/** The running program, one organization's people on the platform under test, and another organization's on a Discord server. */
export type Stage = {
  readonly program: Program
  readonly people: Drivers
  readonly elsewhere: Drivers
  /** The groups of the space: a user group, a role; null where there is no such thing. */
  readonly groups: Groups | null
  /** Ada, or who is named, creates a session by command; its answer has its number and id. */
  readonly create: (title: string, of?: NewSession) => Promise<Created>
  /** The card in the channel, as this person sees it, once it is there. */
  readonly card: (title: string, by?: Driver) => Promise<Sight>
}

/** Groups by name, each with the people who are in it now. */
export type Groups = {
  readonly set: (name: string, members: readonly Driver[]) => void
  readonly drop: (name: string) => void
}

export type NewSession = {
  readonly by?: Driver
  /** From now; 24 hours unless given. */
  readonly inMinutes?: number
  /** Further options as typed; `link: https://meet.example.org/room` unless given. */
  readonly rest?: string
}

export type Created = { readonly number: number; readonly id: string; readonly answer: Sight }

/** A channel beside the one in which everything is announced; the playground has it. */
const ASIDE = 'data-cohort'

/** Opens the stage; its program must be stopped. Maya is a mentor, everybody is known, nobody has done anything else. */
export async function openStage(name: StageName): Promise<Stage> {
  const seats: { discord: Drivers | null; other: Drivers | null } = { discord: null, other: null }
  const program = await startProgram({
    ...(name === 'Slack by Socket Mode' && { slack: 'socket' }),
    ...(name === 'Slack by HTTP' && { slack: 'http' }),
    playground: name === 'the playground',
    discord: true,
    membersIntent: true,
    before({ slack, discord }) {
      if (slack) fillWorkspace(slack)
      slack?.addChannel({ id: 'CASIDE', name: ASIDE })
      if (discord === null) return
      discord.fake.channel(discord.guild, { name: ASIDE })
      seats.discord = sitAtDiscord(discord)
      if (name === 'Discord') seats.other = sitAtDiscord(anotherServer(discord))
    },
  })
  const discord = needed(seats.discord, 'a Discord server')
  await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')
  const people =
    name === 'Discord'
      ? discord
      : name === 'the playground'
        ? sitAtPlayground(program.url)
        : sitAtSlack(needed(program.slack, 'a Slack workspace'))
  const elsewhere = seats.other ?? discord
  for (const driver of [...Object.values(people), ...Object.values(elsewhere)]) await driver.command('/sessions')
  await people.ada.command('/session role grant person: @maya role: mentor')

  const create: Stage['create'] = async (title, { by = people.ada, inMinutes = 24 * 60, rest } = {}) => {
    const when = new Date(program.clock.now().getTime() + inMinutes * 60_000).toISOString().slice(0, 16)
    const more = rest ?? 'link: https://meet.example.org/room'
    const first = await by.command(`/session create ${title} when: ${when}Z ${more}`)
    const answer = await goAhead(first)
    return { ...readCreated(answer), answer }
  }
  const card: Stage['card'] = (title, by = people.ana) =>
    program.until(
      async () => (await by.channel()).findLast(({ text }) => text.includes(title) && isCard(text)),
      `no card of ${title} in the channel`,
    )
  return { program, people, elsewhere, groups: groupsOf(name, program), create, card }
}

function groupsOf(name: StageName, { slack, discord }: Program): Groups | null {
  if (name === 'the playground') return null
  if (name === 'Discord') return discordGroups(needed(discord, 'a Discord server'))
  return slackGroups(needed(slack, 'a Slack workspace'))
}

/** What is said under a card names the session too; the card alone says who may come. */
function isCard(text: string): boolean {
  return text.includes('Registered')
}

/** Sessions of these stories may meet each other, and a form of several pages shows what it makes first: creates it all the same. */
export async function goAhead(answer: Sight): Promise<Sight> {
  const button = ['Go ahead', 'Create'].find((label) => answer.buttons.includes(label))
  return button === undefined ? answer : answer.press(button)
}

/** The number and the id of the session that an answer is about. */
export function readCreated(answer: Sight): { readonly number: number; readonly id: string } {
  const number = /#(\d+) /.exec(answer.text)?.[1]
  if (number === undefined) throw new Error(`no session in:\n${answer.text}`)
  const id = answer.actionOf('Details').split(':')[2] ?? ''
  return { number: Number(number), id }
}

/** Runs `act`, and holds that nothing was stored by it but what is kept of seeing somebody and of a form that waits. */
export async function storesNothing(program: Program, act: () => Promise<void>): Promise<void> {
  const before = withoutTraces(program)
  await act()
  const after = withoutTraces(program)
  if (before !== after) throw new Error(`something was stored:\n${firstDifference(before, after)}`)
}

/** Waits for a direct message with these words to this person. */
export function directMessage(driver: Driver, words: string): Promise<Sight> {
  return eventually(
    async () => (await driver.directMessages()).find(({ text }) => text.includes(words)),
    `no direct message to ${driver.handle} with "${words}"`,
  )
}

/** What background work may still be writing about earlier acts is left out: how far it looked, what it planned and sent. */
function withoutTraces(program: Program): string {
  const {
    identities = [],
    session_changes = [],
    proposals,
    deliveries,
    announcements,
    watermarks,
    ...facts
  } = program.dump()
  const without = (rows: readonly unknown[], column: string) => rows.map((row) => ({ ...Object(row), [column]: null }))
  const kept = {
    ...facts,
    identities: without(identities, 'last_seen_at'),
    session_changes: without(session_changes, 'planned_at'),
    deliveries: deliveries?.length,
  }
  return JSON.stringify(kept, null, 1)
}

function firstDifference(before: string, after: string): string {
  const old = before.split('\n')
  const now = after.split('\n')
  const at = now.findIndex((line, index) => line !== old[index])
  return now.slice(Math.max(0, at - 10), at + 10).join('\n')
}

function anotherServer({ fake }: DiscordServer): Pick<DiscordServer, 'fake' | 'guild'> {
  return { fake, guild: fake.guild({ name: 'Another school' }) }
}

function needed<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`the stage has no ${what}`)
  return value
}
