import type { FormValues, InputValue } from '../../chat/form.ts'
import type { Act, Intent, LineMention, SpaceRef } from '../../chat/intent.ts'
import type { Conversation } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import type { Accounts } from './accounts.ts'

/** An act as Slack told it, before anybody in it is looked up. */
export type Asked = {
  readonly id: string
  readonly space: SpaceRef
  readonly channel: string | null
  readonly user: string
  readonly act: Act
}

/** Puts an act to the conversation. Never rejects, as the conversation does not. */
export type Ask = (asked: Asked, onStranger: () => void) => Promise<Reply | 'unknown-person'>

/**
 * Somebody whom the conversation has never seen, the actor or one mentioned, is looked up first; `onStranger` is called where
 * that takes a while. `unknown-person`: Slack does not tell who the actor is, so that nothing could be decided.
 */
export function createAsk(conversation: Conversation, accounts: Accounts): Ask {
  return async (asked, onStranger) => {
    const { space } = asked
    const users = [...new Set([asked.user, ...mentioned(asked.act)])]
    const strangers = await conversation.unknown({ platform: PLATFORM, space: space.externalId, users })
    if (strangers.length === 0) return conversation.handle(toIntent(asked, new Map()))
    if (!accounts.knows(strangers)) onStranger()
    const profiles = await accounts.lookUp(strangers, space.externalId)
    if (strangers.includes(asked.user) && !profiles.has(asked.user)) return 'unknown-person'
    return conversation.handle(toIntent(asked, profiles))
  }
}

/** The name of this platform wherever one is named. */
export const PLATFORM = 'slack'

type Profiles = Awaited<ReturnType<Accounts['lookUp']>>

function toIntent(asked: Asked, profiles: Profiles): Intent {
  const profile = profiles.get(asked.user)
  return {
    id: `${PLATFORM}:${asked.id}`,
    platform: PLATFORM,
    space: asked.space,
    channel: asked.channel,
    user: { externalId: asked.user, ...(profile && { profile }) },
    act: profiles.size === 0 ? asked.act : introduce(asked.act, profiles),
  }
}

function mentioned(act: Act): readonly string[] {
  return mentionsIn(act).flatMap((value) =>
    typeof value !== 'string' && value.kind === 'person' ? [value.externalId] : [],
  )
}

function mentionsIn(act: Act): readonly InputValue[] {
  if (act.type === 'line') return act.mentions.map((mention) => mention.value)
  if (act.type === 'form') return Object.values(act.values)
  return act.type === 'action' && act.value !== undefined ? [act.value] : []
}

/** The same act, with what Slack says about those in it whom nobody knew. */
function introduce(act: Act, profiles: Profiles): Act {
  if (act.type === 'line') {
    const mentions: LineMention[] = act.mentions.map((one) => ({
      ...one,
      value: { ...one.value, ...profileOf(one.value, profiles) },
    }))
    return { ...act, mentions }
  }
  if (act.type === 'form') {
    const values: FormValues = Object.fromEntries(
      Object.entries(act.values).map(([id, value]) => [id, withProfile(value, profiles)]),
    )
    return { ...act, values }
  }
  return act.type === 'action' && act.value !== undefined ? { ...act, value: withProfile(act.value, profiles) } : act
}

function withProfile(value: InputValue, profiles: Profiles): InputValue {
  return typeof value === 'string' ? value : { ...value, ...profileOf(value, profiles) }
}

function profileOf(value: Exclude<InputValue, string>, profiles: Profiles) {
  const profile = value.kind === 'person' ? profiles.get(value.externalId) : undefined
  return profile ? { profile } : {}
}
