import { CALLBACK, type Interaction, type Interactions } from './interactions.ts'
import type { Json } from './json.ts'
import { type OpenModal, openModalOf, textOf } from './look.ts'
import { waitFor } from './wait-for.ts'
import type { Message, World } from './world.ts'

/** What came back for something that a person did. */
export type Answer = {
  readonly interaction: Interaction
  /** `nothing`: acknowledged, and nothing to see came within the patience of the fake. */
  readonly kind: 'message' | 'update' | 'modal' | 'choices' | 'nothing'
  /** Whether only the person who asked sees it. */
  readonly isPrivate: boolean
  readonly message: Message | null
  /** All words of the message; empty where there is none. */
  readonly text: string
  readonly modal: OpenModal | null
  readonly choices: readonly Json[]
  /** Milliseconds from the press to the acknowledgement, and to what the person sees. */
  readonly acknowledgedMs: number
  readonly visibleMs: number
}

/** Waits for the outcome as the person does; throws where their client would show "did not respond". */
export async function awaitAnswer(
  world: World,
  interactions: Interactions,
  of: { interaction: Interaction; patienceMs: number },
): Promise<Answer> {
  const { interaction, patienceMs } = of
  const within = Math.min(patienceMs, interactions.deadlines.replyWithinMs + 250)
  await waitFor(world, () => interaction.acknowledgedAt !== null || null, {
    ms: within,
    what: 'the application did not respond',
  })
  const isQuiet = interaction.callback === CALLBACK.deferredUpdate
  await waitFor(world, () => interaction.visibleAt !== null || null, {
    ms: patienceMs,
    what: 'the application thinks for ever',
  }).catch((cause: unknown) => {
    if (!isQuiet) throw cause
  })
  return readAnswer(interaction)
}

function readAnswer(interaction: Interaction): Answer {
  const message = interaction.followUps.at(-1) ?? interaction.original
  const acknowledged = interaction.acknowledgedAt ?? interaction.sentAt
  return {
    interaction,
    kind: kindOf(interaction),
    isPrivate: message?.onlyFor === interaction.userId,
    message,
    text: message ? textOf(message) : '',
    modal: openModalOf(interaction),
    choices: interaction.choices ?? [],
    acknowledgedMs: acknowledged - interaction.sentAt,
    visibleMs: (interaction.visibleAt ?? acknowledged) - interaction.sentAt,
  }
}

function kindOf(interaction: Interaction): Answer['kind'] {
  if (interaction.callback === CALLBACK.modal) return 'modal'
  if (interaction.callback === CALLBACK.choices) return 'choices'
  if (interaction.visibleAt === null) return 'nothing'
  const isUpdate = interaction.callback === CALLBACK.update || interaction.callback === CALLBACK.deferredUpdate
  return isUpdate && interaction.followUps.length === 0 ? 'update' : 'message'
}
