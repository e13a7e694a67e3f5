import type { Answer } from '../fakes/discord/answer.ts'
import { INTERACTION_TYPE } from '../fakes/discord/interactions.ts'
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/open-fake-discord.ts'
import type { Message, World } from '../fakes/discord/world.ts'
import { discordSettings } from '../support/chat-settings.ts'
import { type Crowd, type Expected, mustSay, numbersOf, PATIENCE_MS } from './crowd.ts'
import { discordAccount, personName } from './seed-database.ts'

/** A Discord server full of people, and the fake that it is on; `perSecond` is the global limit, none where it is not given. */
export async function openDiscordCrowd(
  people: number,
  { perSecond, ...expected }: Expected & { readonly perSecond?: number },
): Promise<Crowd & { readonly fake: FakeDiscord }> {
  const fake = await openFakeDiscord({
    deadlines: { replyWithinMs: PATIENCE_MS },
    patienceMs: PATIENCE_MS,
    ...(perSecond !== undefined && { limits: { globalPerSecond: perSecond } }),
  })
  const guild = fake.guild({ name: 'Discord school' })
  const [channel] = guild.channels.values()
  if (!channel) throw new Error('a server has a first channel')
  const seats = Array.from({ length: people }, (_, person) =>
    fake.person(guild, { id: discordAccount(person), name: personName(person) }),
  )
  const seat = (person: number) => {
    const found = seats[person]
    if (!found) throw new Error(`there is no person ${person}`)
    return found
  }
  return {
    fake,
    settings: discordSettings(fake),
    space: guild.id,
    sessions: async (who) => {
      const answers = await Promise.all(numbersOf(who).map((person) => seat(person).slash('sessions')))
      return waited(answers, expected.sessions)
    },
    join: async (who, button) => {
      const source = cardIn(fake.world, channel.id)
      const press = { type: INTERACTION_TYPE.component, data: { custom_id: button, component_type: 2 }, source }
      const answers = await Promise.all(numbersOf(who).map((person) => seat(person).send(press)))
      return waited(answers, expected.join)
    },
    faults: () => fake.faults.map(({ route, code, message }) => `Discord, ${route}: ${code} ${message}`),
    close: () => fake.close(),
  }
}

function waited(answers: readonly Answer[], words: string) {
  return answers.map(({ text, acknowledgedMs, visibleMs }) => {
    mustSay(text, words)
    return { ackMs: acknowledgedMs, answerMs: visibleMs }
  })
}

function cardIn(world: World, channelId: string): Message {
  return {
    id: world.nextId(),
    channelId,
    author: world.bot,
    content: 'Group coaching',
    embeds: [],
    components: [],
    flags: 0,
    files: [],
    pinged: [],
    nonce: null,
    onlyFor: null,
    interactionId: null,
    createdAt: Date.now(),
    edits: 0,
    deleted: false,
  }
}
