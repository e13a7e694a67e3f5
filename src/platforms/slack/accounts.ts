import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api'
import type { Profile } from '../../chat/form.ts'
import type { Log } from '../../usecases/ports.ts'
import { pause } from './pause.ts'
import { type SlackUser, slimUser, toProfile } from './to-profile.ts'

/** What Slack knows about accounts. */
export type Accounts = {
  /** Whether all of them can be told without asking Slack. */
  readonly knows: (users: readonly string[]) => boolean
  /** Profiles by account; those that Slack does not know, or does not tell, are absent. Never rejects. */
  readonly lookUp: (users: readonly string[], space: string) => Promise<ReadonlyMap<string, Profile>>
  /** The same for many, of whom at most `most` are asked for, a few at a time: those who act are waiting too. */
  readonly lookUpMany: (
    users: readonly string[],
    of: { readonly space: string; readonly most: number },
  ) => Promise<ReadonlyMap<string, Profile>>
  /** What Slack tells of an account by itself, in place of what is remembered. */
  readonly learn: (user: SlackUser) => void
  /** The language of an account (BCP 47), where that is remembered. */
  readonly localeOf: (user: string) => string | null
  /**
   * Learns of many at once, in the background, so that a crowd of newcomers need not be looked up one by one. `onPage`, which
   * does not reject, is told of those listed before the next are asked for. Never rejects.
   */
  readonly warmUp: (onPage: (users: readonly SlackUser[]) => Promise<void>) => Promise<void>
}

/**
 * Looks accounts up, each once. Slack allows some 100 look-ups a minute: where it asks to wait, the answer comes later rather
 * than not at all, for as long as somebody may still be waiting for it. `signal` ends all waiting.
 */
export function createAccounts(
  client: WebClient,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Accounts {
  const known = new Map<string, SlackUser>()
  const looking = new Map<string, Promise<SlackUser | undefined>>()

  function remember(user: SlackUser): void {
    if (known.size >= MOST_REMEMBERED) known.clear()
    if (user.id) known.set(user.id, slimUser(user))
  }

  async function ask(user: string): Promise<SlackUser | undefined> {
    const patience = performance.now() + PATIENCE_MS
    for (;;) {
      try {
        const answer = await client.users.info({ user, include_locale: true })
        if (answer.user) remember(answer.user)
        return answer.user
      } catch (error) {
        const wait = error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined
        if (wait === undefined || performance.now() + wait > patience || signal.aborted) {
          log.warn({ err: error, user }, 'Slack does not tell who somebody is')
          return undefined
        }
        await pause(wait, signal)
      }
    }
  }

  function find(user: string): Promise<SlackUser | undefined> | SlackUser {
    const remembered = known.get(user)
    if (remembered) return remembered
    const underWay = looking.get(user)
    if (underWay) return underWay
    const asking = ask(user).finally(() => looking.delete(user))
    looking.set(user, asking)
    return asking
  }

  const lookUp: Accounts['lookUp'] = async (users, space) => {
    const found = await Promise.all(users.map(async (user) => [user, await find(user)] as const))
    return new Map(found.flatMap(([id, user]) => (user ? [[id, toProfile(user, space)] as const] : [])))
  }

  return {
    lookUp,
    async lookUpMany(users, { space, most }) {
      const remembered = users.filter((user) => known.has(user))
      const asked = users.filter((user) => !known.has(user)).slice(0, most)
      const profiles = new Map(await lookUp(remembered, space))
      for (let at = 0; at < asked.length; at += AT_A_TIME) {
        for (const [id, profile] of await lookUp(asked.slice(at, at + AT_A_TIME), space)) profiles.set(id, profile)
      }
      return profiles
    },
    knows: (users) => users.every((user) => known.has(user)),
    learn(user) {
      const before = user.id === undefined ? undefined : known.get(user.id)
      remember({ ...user, ...(user.locale === undefined && before?.locale && { locale: before.locale }) })
    },
    localeOf: (user) => known.get(user)?.locale ?? null,
    async warmUp(onPage) {
      let cursor: string | undefined
      do {
        try {
          const page = await client.users.list({ limit: PAGE, include_locale: true, ...(cursor && { cursor }) })
          for (const user of page.members ?? []) remember(user)
          await onPage(page.members ?? [])
          cursor = page.response_metadata?.next_cursor
          if (cursor) await pause(BETWEEN_PAGES_MS, signal)
        } catch (error) {
          if (!(error instanceof WebAPIRateLimitedError))
            return log.warn({ err: error }, 'Slack does not list its accounts')
          await pause(error.retryAfter * 1000, signal)
        }
      } while (cursor && known.size < MOST_REMEMBERED - PAGE && !signal.aborted)
    },
  }
}

const MOST_REMEMBERED = 20_000

/** Look-ups that nobody waits for leave room for those that somebody does. */
const AT_A_TIME = 4

/** A response_url takes answers for 30 minutes; nobody looks at one that comes after five. */
const PATIENCE_MS = 5 * 60_000

/** Slack recommends no more than 200 a page, and allows some 20 pages a minute. */
const PAGE = 200
const BETWEEN_PAGES_MS = 3_000
