import { randomUUID } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import type { SpaceRef } from '../../chat/intent.ts'
import type { Conversation } from '../../chat/platform.ts'
import type { Accounts } from './accounts.ts'
import type { Asked } from './ask.ts'
import type { Means } from './converse.ts'
import { deliveryKey } from './receive.ts'
import type { OwnWords } from './words.ts'

/** What the listeners need. */
export type Listening = {
  readonly means: Means
  readonly client: WebClient
  readonly accounts: Accounts
  readonly conversation: Conversation
  /** The workspace: ours as soon as it is known, until then what the delivery says. */
  readonly space: (told: { readonly id: string | undefined; readonly name: string | undefined }) => SpaceRef
  /** The app was taken out of the workspace. */
  readonly onRemoved: () => void
}

/** Who asks, where, and by what the act is known again if it is delivered twice. */
export function askedBy(at: Listening, body: object, user: string): Pick<Asked, 'id' | 'space' | 'user'> {
  const told: Told & Readonly<Record<string, unknown>> = { ...body }
  const space = at.space({ id: told.team_id ?? told.team?.id, name: told.team_domain ?? told.team?.domain })
  return { id: deliveryKey(told) ?? randomUUID(), space, user }
}

/** What we say ourselves in the language of an account: asked for only when it is said, since who they are may be looked up meanwhile. */
export function wordsOf(at: Pick<Listening, 'means'>, user: string): () => OwnWords {
  return () => at.means.words(user)
}

/** Shows a person's Home tab as it is now. Never rejects. */
export async function refreshHome(at: Listening, asked: Omit<Asked, 'act'>): Promise<void> {
  const { means } = at
  try {
    const reply = await means.ask({ ...asked, act: { type: 'home' } }, () => undefined)
    if (reply !== 'unknown-person' && 'view' in reply) await means.publishHome(asked.user, reply.view)
  } catch (error) {
    means.log.warn({ err: error, user: asked.user }, 'A Home tab could not be shown')
  }
}

/** Commands name the workspace flatly, interactions in an object. */
type Told = {
  readonly team_id?: string
  readonly team_domain?: string
  readonly team?: { readonly id?: string; readonly domain?: string } | null
}
