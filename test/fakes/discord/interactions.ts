import { randomBytes } from 'node:crypto'
import type { Json } from './json.ts'
import { INTERACTION } from './limits.ts'
import type { Message, World } from './world.ts'

/** Interaction types (interactions/receiving-and-responding). */
export const INTERACTION_TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const

/** Callback types (interactions/receiving-and-responding). */
export const CALLBACK = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const

/** One thing that a person did, and what came back for it. Times are milliseconds of `performance.now()`. */
export type Interaction = {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly userId: string
  readonly channelId: string
  /** The message whose button or select was used, or that led to the submitted form. */
  readonly source: Message | null
  readonly sentAt: number
  acknowledgedAt: number | null
  callback: number | null
  /** When the person first saw the outcome. */
  visibleAt: number | null
  /** What `@original` names. */
  original: Message | null
  modal: Json | null
  choices: readonly Json[] | null
  readonly followUps: Message[]
}

/** How long answers may take; a test shortens them so that it need not wait. */
export type Deadlines = { readonly replyWithinMs: number; readonly tokenLifeMs: number }

/** Every interaction so far, found by id or by token. */
export type Interactions = {
  readonly open: (of: Pick<Interaction, 'type' | 'userId' | 'channelId' | 'source'>) => Interaction
  readonly byId: (id: string, token: string) => Interaction | null
  readonly byToken: (token: string) => Interaction | null
  readonly isTooLate: (interaction: Interaction) => boolean
  readonly isExpired: (interaction: Interaction) => boolean
  readonly deadlines: Deadlines
}

/** Keeps interactions; deadlines are Discord's own unless given. */
export function createInteractions(world: World, given: Partial<Deadlines> = {}): Interactions {
  const deadlines = { replyWithinMs: INTERACTION.replyWithinMs, tokenLifeMs: INTERACTION.tokenLifeMs, ...given }
  const byToken = new Map<string, Interaction>()
  const age = (interaction: Interaction) => performance.now() - interaction.sentAt
  return {
    deadlines,
    open(of) {
      const interaction: Interaction = {
        ...of,
        id: world.nextId(),
        token: randomBytes(48).toString('base64url'),
        sentAt: performance.now(),
        acknowledgedAt: null,
        callback: null,
        visibleAt: null,
        original: null,
        modal: null,
        choices: null,
        followUps: [],
      }
      byToken.set(interaction.token, interaction)
      return interaction
    },
    byToken: (token) => byToken.get(token) ?? null,
    byId(id, token) {
      const found = byToken.get(token)
      return found?.id === id ? found : null
    },
    isTooLate: (interaction) => age(interaction) > deadlines.replyWithinMs,
    isExpired: (interaction) => age(interaction) > deadlines.tokenLifeMs,
  }
}
