import type { WebClient } from '@slack/web-api'
import type { Profile } from '../../chat/form.ts'
import type { Log } from '../../usecases/ports.ts'

/** What Slack knows about accounts. */
export type Accounts = {
  /** Profiles by account; those that Slack does not know, or does not tell just now, are absent. Never rejects. */
  readonly lookUp: (users: readonly string[], space: string) => Promise<ReadonlyMap<string, Profile>>
  /** Forgets what is remembered of an account. */
  readonly forget: (user: string) => void
}

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

/** Looks accounts up, each once: several presses of a newcomer at the same time are one call. */
export function createAccounts(client: WebClient, log: Log): Accounts {
  const looking = new Map<string, Promise<SlackUser | undefined>>()

  function find(user: string): Promise<SlackUser | undefined> {
    const known = looking.get(user)
    if (known) return known
    const call = client.users.info({ user, include_locale: true }).then(
      (answer) => answer.user as SlackUser | undefined,
      (error: unknown) => {
        log.warn({ err: error, user }, 'Slack does not tell who somebody is')
        looking.delete(user)
        return undefined
      },
    )
    if (looking.size > MOST_REMEMBERED) looking.clear()
    looking.set(user, call)
    return call
  }

  return {
    async lookUp(users, space) {
      const found = await Promise.all(users.map(async (user) => [user, await find(user)] as const))
      return new Map(found.flatMap(([id, user]) => (user ? [[id, toProfile(user, space)] as const] : [])))
    },
    forget(user) {
      looking.delete(user)
    },
  }
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

const MOST_REMEMBERED = 10_000

function standingOf(user: SlackUser, space: string): Profile['standing'] {
  if (user.is_stranger || (user.team_id !== undefined && user.team_id !== space)) return 'member'
  if (user.is_primary_owner) return 'owner'
  return user.is_owner || user.is_admin ? 'manager' : 'member'
}
