import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from '../../src/chat/action.ts'
import { type Child, startChild } from './child.ts'
import type { Crowd, Expected } from './crowd.ts'
import { openDiscordCrowd } from './discord-crowd.ts'
import type { Plan } from './plan.ts'
import { seedDatabase, stageId } from './seed-database.ts'
import { openSlackCrowd } from './slack-crowd.ts'

/** Who answers: handlers that do nothing, and the program with little and with much stored. */
export const CONTENDERS = ['empty', 'little', 'much'] as const
export type ContenderName = (typeof CONTENDERS)[number]

/** A process that answers, and the people before it. */
export type Contender = {
  readonly name: ContenderName
  readonly child: Child
  readonly slack: Crowd
  readonly discord: Crowd
  /** The id of the button by which the session of this crowd is joined. */
  readonly button: (stage: number) => string
  /** The database; null of the empty handlers. */
  readonly database: string | null
  /** Ends the process; its database stays until `close`. */
  readonly stop: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens fakes full of people, fills a database for them, and starts the process that answers them. */
export async function openContender(name: ContenderName, plan: Plan, stages: number): Promise<Contender> {
  const expected = name === 'empty' ? EMPTY_WORDS : ROLLCALL_WORDS
  const slack = await openSlackCrowd(plan.people, expected)
  const discord = await openDiscordCrowd(plan.people, expected)
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-bench-'))
  const database = name === 'empty' ? null : join(folder, 'rollcall.db')
  if (database !== null && name !== 'empty') {
    const spaces = { slackTeam: slack.space, discordGuild: discord.space }
    await seedDatabase({ path: database, ...plan[name], stages, people: plan.people, ...spaces })
  }
  const env = { PORT: '0', LOG_LEVEL: 'error', PLAYGROUND: 'off', ...slack.settings, ...discord.settings }
  const child = await startChild(
    name === 'empty' ? 'empty' : 'rollcall',
    database === null ? env : { ...env, DATABASE_PATH: database },
  )
  return {
    name,
    child,
    slack,
    discord,
    button: (stage) => (name === 'empty' ? 'join' : encode({ type: 'join', sessionId: stageId(stage) as never })),
    database,
    stop: () => child.stop(),
    async close() {
      await Promise.all([slack.close(), discord.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const EMPTY_WORDS: Expected = { sessions: 'Nothing is on', join: 'Nothing is on' }
const ROLLCALL_WORDS: Expected = { sessions: 'Group coaching', join: 'meet.example/room' }
