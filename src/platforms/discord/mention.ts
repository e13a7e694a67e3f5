import type { APIInteractionDataResolved } from 'discord-api-types/v10'
import type { Mention } from '../../chat/form.ts'
import { type Guild, profileOf } from './profile.ts'

/** Where a picked id was picked, and what Discord told about it. */
export type Picked = { readonly resolved: APIInteractionDataResolved | undefined; readonly guild: Guild | null }

/** The person, channel or role behind a picked id. */
export function mentionOf(kind: Mention['kind'], externalId: string, { resolved, guild }: Picked): Mention {
  if (kind === 'channel') return named({ kind, externalId }, resolved?.channels?.[externalId]?.name)
  if (kind === 'group') return named({ kind, externalId }, resolved?.roles?.[externalId]?.name)
  const user = resolved?.users?.[externalId]
  if (!user || !guild) return { kind, externalId }
  const profile = profileOf({ user, member: resolved?.members?.[externalId] ?? null, locale: null }, guild)
  return { kind, externalId, name: profile.name, profile }
}

function named(mention: Mention, name: string | null | undefined): Mention {
  return name ? { ...mention, name } : mention
}
