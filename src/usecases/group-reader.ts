import type { GroupTrouble } from '../domain/group.ts'
import type { Profile } from './profile.ts'

/** A group of a space, by the platform's own ids. */
export type GroupQuery = { readonly platform: string; readonly space: string; readonly group: string }

/** Who is in a group. `profile` is null where the platform tells no more than the account: see `GroupReader.profiles`. */
export type GroupMember = { readonly externalId: string; readonly profile: Profile | null }

/**
 * What a platform says about a group. `name` is null where it does not tell it. `unlistable`: it lists nobody; `asTheyAct` where it
 * tells of each person's groups whenever they act. `unreachable` may be tried again after `afterMs` milliseconds.
 */
export type GroupReading =
  | { readonly type: 'members'; readonly name: string | null; readonly members: readonly GroupMember[] }
  | {
      readonly type: 'unlistable'
      readonly trouble: Extract<GroupTrouble, 'members_intent' | 'groups_scope'>
      readonly asTheyAct: boolean
    }
  | { readonly type: 'gone' }
  | { readonly type: 'none_here' }
  | { readonly type: 'unreachable'; readonly afterMs?: number }

/** Reads groups of spaces, wherever they are. Neither rejects for an outage. */
export type GroupReader = {
  readonly read: (query: GroupQuery) => Promise<GroupReading>
  /**
   * What the platform says about accounts; those that it does not tell of are absent, and so are those beyond `most`, which is how many
   * may be asked for one by one.
   */
  readonly profiles: (query: {
    readonly platform: string
    readonly space: string
    readonly users: readonly string[]
    readonly most: number
  }) => Promise<ReadonlyMap<string, Profile>>
}
