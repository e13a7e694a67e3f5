import { type APIInteraction, InteractionResponseType, InteractionType, Routes } from 'discord-api-types/v10'
import type { Conversation } from '../../chat/platform.ts'
import type { Reply, Suggestions } from '../../chat/reply.ts'
import type { View } from '../../chat/view.ts'
import { wordsFor } from '../../chat/words/words.ts'
import type { Log } from '../../usecases/ports.ts'
import { type Answering, answerAtLast, answerLater, answerNow, type Rest } from './answer.ts'
import { faultFacts } from './fault-facts.ts'
import { MOST } from './limits.ts'
import { completionOf, type FindGuild, intentOf, localeOf } from './receive.ts'

/** What answering interactions needs. */
export type ConverseParts = {
  readonly conversation: Conversation
  readonly rest: Rest
  readonly applicationId: string
  readonly findGuild: FindGuild
  /** Milliseconds after which Discord is told that an answer is coming. */
  readonly answerWithinMs: number
  readonly log: Log
}

/** Answers one interaction: passes it to the conversation as an intent, and what comes back to Discord. Never rejects. */
export async function converse(parts: ConverseParts, interaction: APIInteraction): Promise<void> {
  try {
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      const completion = completionOf(interaction, parts.findGuild)
      return await suggest(parts, {
        interaction,
        choices: completion ? await parts.conversation.suggest(completion) : [],
      })
    }
    const intent = intentOf(interaction, parts.findGuild)
    if (intent) await answer(parts, { interaction, reply: parts.conversation.handle(intent) })
  } catch (error) {
    parts.log.error({ interaction: interaction.id, ...faultFacts(error) }, 'an answer did not reach Discord')
  }
}

async function answer(parts: ConverseParts, of: { interaction: APIInteraction; reply: Promise<Reply> }): Promise<void> {
  const { rest, applicationId, log } = parts
  const to: Answering = { rest, applicationId, interaction: of.interaction }
  const first = await within(parts.answerWithinMs, of.reply)
  if (first) return orSorry(log, { to, reply: first, send: answerNow })
  await answerLater(to)
  return orSorry(log, { to, reply: await of.reply, send: answerAtLast })
}

/** A view that cannot be shown must not leave the person without an answer. */
async function orSorry(log: Log, of: { to: Answering; reply: Reply; send: typeof answerNow }): Promise<void> {
  try {
    await of.send(of.to, of.reply)
  } catch (error) {
    const isOurs = error instanceof RangeError || (error instanceof Error && Reflect.get(error, 'status') === 400)
    if (!isOurs || Reflect.get(error, 'code') === ALREADY_ACKNOWLEDGED) throw error
    log.error({ interaction: of.to.interaction.id, ...faultFacts(error) }, 'a view is beyond what Discord shows')
    await of.send(of.to, { type: 'message', view: sorry(of.to.interaction), replace: false })
  }
}

const ALREADY_ACKNOWLEDGED = 40060

function sorry(interaction: APIInteraction): View {
  const { title, about } = wordsFor(localeOf(interaction)).platform.tooBig
  return { title, tone: 'warning', body: [{ type: 'text', text: about('Discord', interaction.id) }] }
}

/** The value, if it is there in time; null otherwise. */
function within<T>(ms: number, value: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    // Not by an abort signal: it makes an error, with its stack, for each answer that is in time.
    const timer = setTimeout(() => resolve(null), ms)
    value.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

async function suggest(
  { rest }: ConverseParts,
  of: { interaction: APIInteraction; choices: Suggestions },
): Promise<void> {
  const choices = of.choices
    .slice(0, MOST.choices)
    .map(({ label, value, note }) => ({ name: nameOf(label, note), value }))
  const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } }
  await rest.post(Routes.interactionCallback(of.interaction.id, of.interaction.token), { body, auth: false })
}

/** The note stands beside the label where there is room for it. */
function nameOf(label: string, note: string | undefined): string {
  const both = note ? `${label} · ${note}` : label
  return [...both].length <= MOST.optionText ? both : label
}
