import type { FakeDiscord } from '../../fakes/discord/open-fake-discord.ts'
import type { FakeSlack } from '../../fakes/slack/fake-slack.ts'
import { type Child, startChild } from '../child.ts'
import type { Crowd } from '../crowd.ts'
import { openDiscordCrowd } from '../discord-crowd.ts'
import { seedDatabase } from '../seed-database.ts'
import { openSlackCrowd } from '../slack-crowd.ts'
import { type Chat, seeIn } from './seed-deliveries.ts'
import { limitSlack } from './slack-limits.ts'
import { type Stamped, stampDiscord } from './stamped.ts'

/** Fakes that keep to the platforms' limits, a seeded file, and the program that is started on them. */
export type Site = {
  readonly database: string
  readonly slack: Crowd & { readonly fake: FakeSlack }
  readonly discord: Crowd & { readonly fake: FakeDiscord }
  readonly discordRequests: readonly Stamped[]
  readonly start: () => Promise<Child>
  /** What a platform refused, its limits included. */
  readonly faults: () => readonly string[]
  readonly close: () => Promise<void>
}

/** What is there before the program starts. */
export type SiteOptions = {
  readonly database: string
  readonly people: number
  /** Sessions whose doors are open. */
  readonly stages: number
  /** Where each person is written to. */
  readonly chatOf: (person: number) => Chat
}

/** Discord's global limit (topics/rate-limits). */
export const DISCORD_LIMIT = { count: 50, withinMs: 1_000 } as const

/** Opens the fakes and fills the file; the program is not started yet. */
export async function openSite({ database, people, stages, chatOf }: SiteOptions): Promise<Site> {
  const words = { sessions: 'Group coaching', join: 'meet.example/room' }
  const slack = await openSlackCrowd(people, words)
  const discord = await openDiscordCrowd(people, { ...words, perSecond: DISCORD_LIMIT.count })
  const limited = limitSlack(slack.fake)
  const discordRequests = stampDiscord(discord.fake)
  const spaces = { slackTeam: slack.space, discordGuild: discord.space }
  await seedDatabase({ path: database, sessions: 0, attendance: 0, organizations: 1, stages, people, ...spaces })
  seeIn(database, chatOf)
  const env = { PORT: '0', LOG_LEVEL: 'error', PLAYGROUND: 'off', DATABASE_PATH: database }
  return {
    database,
    slack,
    discord,
    discordRequests,
    start: () => startChild('rollcall', { ...env, ...slack.settings, ...discord.settings }),
    faults: () => [
      ...slack.faults(),
      ...discord.faults(),
      ...limited.refused().map((what) => `Slack, 429: ${what}`),
      ...discordRequests.filter(({ isRefused }) => isRefused).map(({ what }) => `Discord, 429: ${what}`),
    ],
    close: async () => {
      await Promise.all([slack.close(), discord.close()])
    },
  }
}
