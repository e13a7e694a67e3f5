import type { Profile } from '../../chat/form.ts'

/** The part of Slack's user object that we read (docs.slack.dev/reference/objects/user-object). */
export type SlackUser = {
  readonly id?: string
  readonly team_id?: string
  readonly name?: string
  readonly real_name?: string
  readonly tz?: string
  readonly locale?: string
  readonly is_bot?: boolean
  readonly is_admin?: boolean
  readonly is_owner?: boolean
  readonly is_primary_owner?: boolean
  readonly is_stranger?: boolean
  readonly profile?: { readonly email?: string; readonly display_name?: string; readonly real_name?: string }
}

/**
 * A user object in our words. Somebody from another workspace (a shared channel) may administer theirs: here they are a member.
 */
export function toProfile(user: SlackUser, space: string): Profile {
  const names = [user.profile?.display_name, user.profile?.real_name, user.real_name, user.name, user.id]
  return {
    name: names.find((name) => name !== undefined && name.trim() !== '') ?? 'Somebody',
    zone: user.tz ?? null,
    locale: user.locale ?? null,
    standing: standingOf(user, space),
    isBot: user.is_bot === true,
    email: user.profile?.email ?? null,
  }
}

/** Only what we read: Slack's own object is some two kilobytes, times everybody in the workspace. */
export function slimUser(user: SlackUser): SlackUser {
  const { id, team_id, name, real_name, tz, locale, is_bot, is_admin, is_owner, is_primary_owner, is_stranger } = user
  const { email, display_name } = user.profile ?? {}
  const all = { id, team_id, name, real_name, tz, locale, is_bot, is_admin, is_owner, is_primary_owner, is_stranger }
  return { ...withoutAbsent(all), profile: withoutAbsent({ email, display_name, real_name: user.profile?.real_name }) }
}

function withoutAbsent<T extends object>(all: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

function standingOf(user: SlackUser, space: string): Profile['standing'] {
  if (user.is_stranger || (user.team_id !== undefined && user.team_id !== space)) return 'member'
  if (user.is_primary_owner) return 'owner'
  return user.is_owner || user.is_admin ? 'manager' : 'member'
}
