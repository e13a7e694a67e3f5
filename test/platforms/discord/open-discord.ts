import { onTestFinished } from 'vitest'
import type { Completion, Intent } from '../../../src/chat/intent.ts'
import type { Conversation, Platform } from '../../../src/chat/platform.ts'
import type { Reply, Suggestions } from '../../../src/chat/reply.ts'
import type { View } from '../../../src/chat/view.ts'
import { createDiscord, type DiscordOptions } from '../../../src/platforms/discord/discord.ts'
import { type FakeDiscord, type FakeOptions, openFakeDiscord } from '../../fakes/discord/open-fake-discord.ts'
import type { Person } from '../../fakes/discord/person.ts'
import type { Channel, Guild } from '../../fakes/discord/world.ts'
import { createTestLog, type LogLine } from '../../support/test-log.ts'

/** The adapter on the fake, with a conversation that a test writes. */
export type OpenDiscord = {
  readonly fake: FakeDiscord
  readonly platform: Platform
  readonly guild: Guild
  readonly general: Channel
  readonly ann: Person
  readonly intents: Intent[]
  readonly completions: Completion[]
  readonly profiles: Parameters<Conversation['profileChanged']>[0][]
  readonly groupChanges: Parameters<Conversation['groupChanged']>[0][]
  readonly lines: readonly LogLine[]
  readonly close: () => Promise<void>
}

/** What the conversation answers, and how fake and adapter are set up. */
export type Script = {
  readonly handle?: (intent: Intent) => Reply | Promise<Reply>
  readonly suggest?: (completion: Completion) => Suggestions
  readonly fake?: FakeOptions
  readonly options?: Partial<DiscordOptions>
  /** Prepares the fake before the adapter starts. */
  readonly before?: (fake: FakeDiscord) => void
}

/** A message of one line. */
export function say(title: string, body: View['body'] = []): Reply {
  return { type: 'message', view: { title, body }, replace: false }
}

/** Opens the fake, and the adapter on it, connected; it must be closed. */
export async function openDiscord(script: Script = {}): Promise<OpenDiscord> {
  const fake = await openFakeDiscord(script.fake)
  const guild = fake.guild({ name: 'School', locale: 'en-GB' })
  const [general] = guild.channels.values()
  if (!general) throw new Error('a server has a first channel')
  const ann = fake.person(guild, { name: 'Ann', nick: 'Annie', locale: 'de' })
  script.before?.(fake)
  const log = createTestLog()
  const intents: Intent[] = []
  const completions: Completion[] = []
  const profiles: OpenDiscord['profiles'] = []
  const groupChanges: OpenDiscord['groupChanges'] = []
  const platform = createDiscord({
    apiUrl: fake.apiUrl,
    token: fake.token,
    applicationId: fake.applicationId,
    guildIds: [],
    log,
    retryPausesMs: [50],
    ...script.options,
  })
  await platform.start({
    async handle(intent) {
      intents.push(intent)
      return (await script.handle?.(intent)) ?? say('Hello')
    },
    async suggest(completion) {
      completions.push(completion)
      return script.suggest?.(completion) ?? []
    },
    commandsFor: async () => [],
    unknown: async () => [],
    async profileChanged(change) {
      profiles.push(change)
    },
    async groupChanged(group) {
      groupChanges.push(group)
    },
  })
  const close = async () => {
    await platform.stop()
    await fake.close()
  }
  return { fake, platform, guild, general, ann, intents, completions, profiles, groupChanges, lines: log.lines, close }
}

/** The same, closed when the test that opens it has finished. */
export async function openForTest(script: Script = {}): Promise<OpenDiscord> {
  const discord = await openDiscord(script)
  onTestFinished(discord.close)
  return discord
}
