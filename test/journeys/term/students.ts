import { textOf } from '../../fakes/discord/look.ts'
import type { Person as DiscordPerson } from '../../fakes/discord/person.ts'
import type { FakeSlack } from '../../fakes/slack/fake-slack.ts'
import { showMessage } from '../../fakes/slack/show-text.ts'
import { readMarkdown } from '../../support/read-markdown.ts'
import type { DiscordServer, Program } from '../../support/start-program.ts'
import { inBerlin } from './calendar.ts'

/** Somebody at one chat, as far as a term asks for. All words are as that person reads them. */
export type Student = {
  readonly name: string
  readonly cohort: string
  /** How their chat shows them an instant, in ms. */
  readonly shows: (instant: number) => string
  /** Types `/sessions show: mine`; the words of the answer. */
  readonly list: () => Promise<string>
  /** Presses a button of the newest message in the channel (`channel`) or sent to them (`direct`) that begins with these words. */
  readonly press: (where: 'channel' | 'direct', words: string, button: string) => Promise<string>
  /** How many messages stand in the channel with these words at their beginning. */
  readonly cards: (words: string) => readonly string[]
  /** The direct messages that came since the last time that this was asked. */
  readonly news: () => readonly string[]
}

const PATIENCE_MS = 20_000

/** A student of Slack, known there by this account. */
export function slackStudent(fake: FakeSlack, of: { readonly id: string; readonly cohort: string }): Student {
  const { id, cohort } = of
  const person = fake.person(id)
  const channel = `C${fake.workspace.teamId}GENERAL`
  const reader = { workspace: fake.workspace, tz: fake.workspace.users.get(id)?.tz ?? undefined }
  let read = 0
  return {
    name: id,
    cohort,
    shows: inBerlin,
    list: async () =>
      (await (await person.slash('/sessions', 'show: mine', { channel })).answer({ timeoutMs: PATIENCE_MS })).text,
    async press(where, words, button) {
      const seen = where === 'channel' ? person.sees(channel) : person.directMessages()
      const found = seen.findLast(({ text, message }) => text.startsWith(words) && message?.privateTo === undefined)
      if (found === undefined) throw new Error(`${id} sees nothing with ${words}`)
      return (await (await person.press(found, button)).answer({ timeoutMs: PATIENCE_MS })).text
    },
    cards: (words) =>
      person
        .sees(channel)
        .filter(({ text, message }) => text.startsWith(words) && message?.privateTo === undefined)
        .map(({ text }) => text),
    news() {
      const { messages, channels } = fake.workspace
      const fresh = messages.slice(read)
      read = messages.length
      return fresh
        .filter(({ channelId }) => {
          const at = channels.get(channelId)
          return at?.kind === 'im' && at.members.has(id)
        })
        .map((message) => showMessage(message, reader))
    },
  }
}

/** A student of Discord. */
export function discordStudent(
  { fake, general }: DiscordServer,
  of: { readonly person: DiscordPerson; readonly cohort: string },
): Student {
  const { person, cohort } = of
  const wordsOf = (message: Parameters<typeof textOf>[0]) => readMarkdown(textOf(message), fake.world).words
  const shared = () => (fake.world.channels.get(general.id)?.messages ?? []).filter(({ deleted }) => !deleted)
  let read = 0
  return {
    name: person.name,
    cohort,
    shows: (instant) => new Date(instant).toISOString(),
    async list() {
      const { message } = await person.slash('sessions', '', { show: 'mine' })
      if (message === null) throw new Error(`${person.name} was shown no list`)
      return wordsOf(message)
    },
    async press(where, words, button) {
      const seen = where === 'channel' ? shared() : person.dms()
      const found = seen.findLast((message) => wordsOf(message).startsWith(words))
      if (found === undefined) throw new Error(`${person.name} sees nothing with ${words}`)
      const { message } = await person.press(found, button)
      if (message === null) throw new Error(`${person.name} was told nothing`)
      return wordsOf(message)
    },
    cards: (words) =>
      shared()
        .map(wordsOf)
        .filter((text) => text.startsWith(words)),
    news() {
      const all = person.dms()
      const fresh = all.slice(read)
      read = all.length
      return fresh.map(wordsOf)
    },
  }
}

/** Moves the clock on by ten seconds, and further until all that is due is said and every card is true. */
export async function settle(program: Program): Promise<void> {
  await program.advance(10_000)
  await program.until(
    () =>
      program.rows(
        `SELECT 1 FROM session_changes WHERE planned_at IS NULL
          UNION ALL SELECT 1 FROM deliveries WHERE state IN ('planned', 'sending') AND due_at <= ?
          UNION ALL SELECT 1 FROM announcements WHERE unshown > 0`,
        program.clock.now().getTime(),
      ).length === 0,
    'all is said',
  )
}
